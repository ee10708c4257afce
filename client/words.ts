/** Every refusal as a sentence that says what happened and what to do; the other words of the screens stand in `wording.ts`. */
import type { ProblemCode } from '#shared/problem.ts'
import type { Role } from '#shared/core/permit.ts'
import { type Permission, rolesWith } from '#shared/core/permit.ts'
import type { Refused } from './useAct.ts'

export const roleWord: Record<Role, string> = {
  jailStaff: 'Jail staff',
  supervisor: 'Supervisor',
  records: 'Records',
  policyOwner: 'Policy owner',
  administrator: 'Administrator',
  auditor: 'Auditor',
}

const PROBLEM: Record<ProblemCode, string> = {
  'actor.notSignedIn': 'You are signed out. Sign in again; what you typed is kept on this screen.',
  'actor.notPermitted': 'Your role does not allow this.',
  'actor.disabled': 'This account is disabled. An administrator can enable it.',
  'key.reused': 'This was sent before with other content. Reload the page and enter it again.',
  'record.notFound': 'There is no such record. It may have been typed wrongly.',
  'record.stale':
    'Somebody changed this while you were editing. Both versions are shown; look at theirs, then enter yours again.',
  'office.alreadySetUp': 'This office is set up already. Sign in.',
  'office.notSetUp': 'The office is not set up yet. Open the start page with the code from the terminal.',
  'office.wrongCode': 'That is not the code. It stands in the terminal in which the desk was started; it changes at each start.',
  'user.nameTaken': 'Somebody has this user name already. Choose another one.',
  'user.providerNameTaken': 'Another account here has this name at the provider. Two people cannot share one.',
  'user.lastAdministrator': 'This is the last administrator. Make somebody else an administrator first.',
  'policy.faulty': 'The policy has faults, so it can neither be proposed nor signed. Each is named with its place.',
  'policy.noneInForce': 'No policy is in force. A second person must sign one before requests can be evaluated.',
  'policy.startsInPast':
    'A policy cannot begin in the past. Give a time that has not come yet, or let it begin with the signature.',
  'policy.startPassed':
    'The time at which it was to begin has passed before it was signed. Send it back, so that it is proposed with a new one.',
  'policy.overtaken':
    'A newer version of the policy came meanwhile, by a signature or by a court order. Compare this with it and take over what it changed, then go on from that version.',
  'policy.losesSuspension':
    'A court has suspended a clause, and this text no longer says so. Take the suspension over, or lift it first if the order has ended.',
  'policy.noSuchClause': 'The version in force has no such clause. Reload the page and choose again.',
  'policy.alreadySuspended': 'This clause is suspended by that order already.',
  'policy.notSuspended': 'There is no such suspension to lift. Somebody may have lifted it just now.',
  'draft.closed': 'This draft was signed or discarded. Begin a new one from the version that you want to change.',
  'draft.isProposed': 'This draft waits for its signature. Withdraw it first, then change it.',
  'draft.notProposed': 'This draft is not proposed. Somebody may have withdrawn it or sent it back just now.',
  'draft.notProposer': 'Only who proposed it can withdraw it. A colleague can send it back with a reason.',
  'draft.ownDraft': 'Nobody signs a text that they proposed or were the last to change. A second person must sign it.',
  'account.stepUpNeeded': 'Type your password again before you sign. It counts for five minutes.',
  'account.stepUpLocked': 'The password or the code was wrong five times. Wait a quarter of an hour, or sign in anew.',
  'account.wrongPassword': 'This is not your password. Type it again.',
  'account.notProvenThere': 'You have not signed in anew at the provider in the last minutes. Press the button and do it there.',
  'account.wrongCode':
    'Type the code that your authenticator shows now; each works once, so wait for the next one if you have used it.',
  'account.weakPassword':
    'This password is easy to guess: it is a common one, a row of keys, a repetition, or made of names that everybody here knows. Put several words together that belong to nobody.',
  'detainer.closed': 'This request is no longer active, so nothing more can be decided on it.',
  'detainer.cancelsNothing':
    'No request that stands for this person was issued on that day, so nothing would be cancelled. Look at the day again; if ICE wrote another one, end the request itself as cancelled first.',
  'detainer.servedInFuture': 'The copy cannot have been served at a time that has not come yet. Give the time at which it was.',
  'detainer.alreadyLogged':
    'This reads like a request that is logged already. Look at that one first; if this is another paper, save it as such.',
  'detainer.receivedInFuture': 'The time of receipt has not come yet. Give the time at which the paper arrived.',
  'detainer.needsIdentifiers':
    'Compare at least two identifiers, such as name and birth date, before attaching the paper to a person.',
  'detainer.needsNote': 'Paper and booking differ. Write why it is the same person although they do, or do not attach the paper.',
  'detainer.notEvaluated': 'This request has not been evaluated yet.',
  'text.unreadable':
    'A text holds a character that is no letter (NUL) and cannot be kept. Nothing was saved. Type that text again instead of pasting it.',
  'late.inFuture': 'What is entered late has happened already. Give the time at which it happened.',
  'late.beforeReceipt': 'The request was received only after that time. Give the time at which it was decided.',
  'late.notForThis': 'This cannot be entered late: it stands from the moment you do it. End late entry first.',
  'late.overtaken': 'Something newer was recorded on this request since that time, and it stands. Read the decisions first.',
  'person.linkedAlready': 'That is what the last word on these two records says already. Read the list again.',
  'person.needsTwo': 'These are not two records. Choose two different ones.',
  'booking.numberTaken': 'There is a booking with this number already. Search for it instead.',
  'booking.inFuture': 'The time of the booking has not come yet. Give the time at which the person was booked.',
  'booking.notInCustody': 'The person is not in our custody, so nobody can be held.',
  'booking.releasePassed':
    'The would-be release that is recorded has passed, so it cannot be moved later or taken away: a hold would be lengthened by it.',
  'decision.evaluationChanged': 'The facts or the policy changed after you opened this. Read the new verdict first, then decide.',
  'decision.needsReason': 'Write down why. Where the policy leaves the choice, or where you depart from it, a reason is kept.',
  'decision.needsSupervisor': 'Only a supervisor may depart from what the policy says. You can propose it with your reason.',
  'decision.ownProposal': 'Nobody approves their own proposal. Another supervisor must look at it.',
  'decision.nothingProposed': 'There is no proposal to answer. Somebody may have answered it just now.',
  'decision.nothingAsked': 'This request does not ask to keep the person, so there is no hold to decide.',
  'hold.notDecided': 'A hold needs a decision to hold. Have it decided first.',
  'hold.alreadyRunning': 'A hold is running for this person already. A second request does not start a second clock.',
  'hold.alreadyUsed': 'The time of a hold has been used for this stay in custody. There is no second one.',
  'hold.notRunning': 'This hold has ended already. Nothing more is to be done on it; record in the booking how the person left.',
  'hold.notServed': 'Nobody is held before a copy of the request was handed to the person. Serve it, then record the service.',
  'hold.timeInFuture': 'This time has not come yet. Enter it when it has.',
  'hold.endsBeforeStart': 'The hold began after that time. Give the time at which it ended.',
  'decision.frozen':
    'Our own file speaks against the paper: nobody is held on it until a supervisor has recorded what was checked. The request says what stands.',
  'decision.ownMatch':
    'You attached this paper to the booking yourself. Another supervisor has to check that it is the same person.',
  'decision.nothingToCheck': 'The file no longer says that. Look at the request again.',
  'duty.notOwed': 'The policy sets no such duty for this request now. Look at the verdict again.',
  'duty.inFuture': 'That time has not come yet. Give the time at which it was done.',
  'duty.beforeReceipt': 'The request was received only after that time. Give the time at which the duty was answered.',
  'duty.needsSupervisor': 'Only a supervisor may waive a duty or mark it as not allowed. Ask one to do it.',
  'contact.notAllowed':
    'The policy does not let this office tell ICE the release date of this person. Do not tell it; nothing was recorded.',
  'release.notCleared':
    'The release sheet still has something open. Finish it; or, if the person has gone, write in the note why they left without it.',
  'paperFile.wrongKind':
    'This is neither a PDF nor a picture (PNG, JPEG or TIFF), whatever its name says. Scan the paper to PDF and attach that.',
  'paperFile.tooLarge':
    'This file is larger than this desk takes. Scan the paper in black and white at 200 or 300 dots per inch, or in parts.',
  'paperFile.unreadable': 'The file did not arrive whole. Choose it again.',
  'paperFile.inFuture': 'The time at which the paper arrived has not come yet. Give the time at which it did.',
  'release.ownCheck': 'You checked a step of this sheet yourself. Another person has to look at all of it.',
  'release.stepMissing': 'The second look comes last. Check the other steps first.',
  'release.stopped': 'Something stops this release. The sheet says what, and what to do.',
  'alarm.notStanding': 'This alarm does not stand now, so there is nothing to acknowledge. The list has been read anew.',
  'alarm.acknowledged': 'Somebody has acknowledged this alarm already. Beside it stands who did, and when.',
  'inquiry.receivedInFuture': 'The question cannot have come at a time that has not come yet. Give the time at which it came.',
  'inquiry.wrongState':
    'As this inquiry stands now, that cannot be done: an answer that was approved is sent back first, and after it was sent nothing changes. Open a new inquiry that follows this one.',
  'inquiry.alreadyPaused': 'The clock stands still already.',
  'inquiry.notPaused': 'The clock is running, so there is nothing to resume.',
  'inquiry.noExtension': 'The law of this state gives no extension, or it has been taken already.',
  'inquiry.needsSearch': 'Search the log first: every answer but "cannot confirm" rests on a search of this inquiry.',
  'inquiry.needsEmptySearch':
    'No search of this inquiry covers the question and found nothing that answers it. Search for what was asked over the whole span, without other limits; leave out what is about another person or was not asked for; or answer with what was found.',
  'inquiry.foundSince': 'A request was logged since that search which it would find. Search again before you answer.',
  'inquiry.needsRecord': 'Nothing is released yet. Choose the records that answer the question.',
  'inquiry.notSettled':
    'Something that the searches found is neither released nor left out. Decide each: release it, or leave it out and say why.',
  'inquiry.hasRecords':
    'Records are chosen for release, and this answer sends none. Take them off, or answer that records were found.',
  'inquiry.needsAgency': 'Name the agency whose record it is.',
  'inquiry.notFoundByIt': 'Only what a search of this inquiry found can be released in answer to it.',
  'inquiry.letterChanged':
    'The letter reads otherwise than on your screen: a record in it was changed meanwhile. Read it again as it stands now, then approve it.',
  'inquiry.ownAnswer': 'You prepared this answer yourself. Another person has to approve it.',
  'roster.unreadable':
    'This is neither a spreadsheet (.xlsx) nor a text file with one row a line. Save the list as CSV and choose that.',
  'roster.noRows': 'The file has no rows below its headings. Look whether the list was saved whole.',
  'roster.noSuchColumn': 'The mapping names a column that this file does not have. Choose the columns anew.',
  'roster.tooLarge': 'This file is larger than 10 MB. Save only the sheet with the list, as CSV.',
  'roster.inFuture': 'The list cannot have been made at a time that has not come yet. Give the time at which it was.',
  'roster.older':
    'A newer list of this system was taken in already, so an older one would undo it. If the time is wrong, give the time at which this list was made.',
  'roster.sameFile': 'This very file was taken in already. Nothing is to be changed by it.',
  'roster.overtaken': 'Somebody took in another list of this system meanwhile. Look at the preview again.',
  'roster.manyGone':
    'More than a quarter of the people of the last list are not on this one. The file may have been cut off: say that it is whole, or choose another one.',
  'roster.notMissing': 'Nobody is missed under this number now: it was answered, the person has left, or they are listed again.',
  'apiKey.revoked': 'This key was revoked already.',
  'list.unreadable': 'This cannot be read as a table. Save it as a CSV or .xlsx file, or copy the cells and paste them.',
  'list.tooLarge': 'This list is larger than the screen takes. Have it taken in at the computer: desk import list.',
  'list.empty': 'There is no row below the heading. Look at which row names the columns.',
  'list.nothingMapped': 'Say of at least one column what it holds.',
  'list.sameFile': 'This very file was taken in before. Open that list; a corrected edition is another file.',
  'list.underWay': 'The rows of this list did not all come in, so nothing of it was kept. Choose the file again.',
  'list.noDecline':
    'Our log has no decision to decline for this request, so the row cannot be confirmed as agreeing. That a list says so makes no decline.',
  'list.needsRequest': 'Say which request of ours the row is about.',
  'list.notCertain': 'Somebody confirmed some of these meanwhile, or they are to be looked at one by one. Read the list again.',
  'list.unconfirmed':
    'Rows wait for a person to confirm them. Confirm those first; the letter speaks only of what was looked at.',
  'backup.wrongKey': 'The key file holds no key. Make one with: desk backup key FILE.',
  'backup.foreign': 'This is no backup of a Detainer Desk.',
  'backup.damaged': 'The backup is damaged, cut off, or sealed with another key. Nothing of it was used.',
  'backup.newer': 'The backup is of a newer version of the desk. Install that version, then restore.',
  'backup.folderTaken': 'There is a desk in that folder already. Restore into an empty folder.',
  'backup.needsDatabaseKey': 'The backup is of an encrypted database, and no file is named for its key.',
  'backup.otherDatabaseKey': 'The backup is of a database under another key than the one that is named.',
  'database.noKey': 'The file of the key of the database cannot be read or holds no key.',
  'database.keyBeside': 'The key of the database lies in the data folder. Keep it elsewhere.',
  'database.noCipher': 'The driver for encrypted databases is not installed.',
  'database.encrypted': 'The database is encrypted or damaged, and no key is named.',
  'database.notEncrypted': 'A key is named, but the database is not encrypted.',
  'database.wrongKey': 'The database does not open with the key that is named, or it is damaged.',
  'database.inUse': 'The database is in use. Stop the desk first.',
  'move.taken': 'There is an office in that database already. Name an empty one.',
  'move.broken': 'The ledger is not whole. Look at it before the office moves.',
  'record.removed':
    'The content of this record was removed, by order of a court or by the schedule. Nothing more is entered about it.',
  'sealing.blocked': 'Something stands against it. Look at the page again: it says what, and who can settle it.',
  'sealing.planChanged': 'Something was entered since this page was read. Look again at what goes, then carry it out.',
  'sealing.ownProposal': 'You entered this order yourself. Another person carries it out.',
  'sealing.closed': 'This order was carried out or withdrawn already.',
  'sealing.already': 'The content of this record was removed already.',
  'sealing.needsKey': 'The key is missing. Print it before the record is sealed; type it from the paper to unseal.',
  'sealing.wrongKey': 'This is not the key with which the record was sealed. Compare it with the paper, character by character.',
  'sealing.damaged': 'The sealed content is damaged and cannot be opened. Restore it from a backup made after the sealing.',
  'sealing.nothingSealed': 'There is no sealed content behind this order: it was expunged, or unsealed already.',
  'sealing.orderInFuture': 'The order has a day in the future. Give the day that stands on it.',
  'retention.noRule': 'The schedule says nothing about this series, or keeps it without end. Set it first.',
  'retention.nothingDue': 'Nothing of this series is over its time, or a legal hold keeps all of it.',
  'retention.ownProposal': 'You proposed this destruction yourself. Another person carries it out.',
  'retention.closed': 'This destruction was carried out or withdrawn already.',
  'retention.lifted': 'This hold was lifted already.',
  'report.changed': 'The numbers moved while the file was on its way. Export it once more.',
  'report.noCost': 'The cost of a prisoner for a day is not set. Set it on the Reports page, then make the return.',
  'store.busy':
    'The data of the desk cannot be reached just now, or another program holds it. Nothing was changed. Try again in a moment.',
  'store.full':
    'The disk of the desk is full. Nothing was changed; the desk and the hold board can still be read. Tell whoever looks after the computer, then try again.',
  'store.unwritable':
    'The desk cannot write to its disk. Nothing was changed; the desk and the hold board can still be read. Tell whoever looks after the computer.',
  'hold.laterThanRecorded':
    'The booking records an earlier would-be release. A hold counts from that one and is not moved later.',
  'hold.timeIsUp': 'Counted from that would-be release the time is over already. Release the person.',
}

/** The sentence of one refusal, also before it happens. */
export const sayCode = (code: ProblemCode): string => PROBLEM[code]

/** The sentence for an error; a refusal by role also says who can do it. */
export function sayProblem(error: Refused | Error): string {
  const data = 'data' in error ? error.data : null
  if (!data) return 'The desk did not answer. What you typed is kept; try again.'
  if (data.problem?.code === 'actor.notPermitted') return `${PROBLEM['actor.notPermitted']} ${whoCan(data.problem.detail)}`
  if (data.problem) return PROBLEM[data.problem.code]
  if (data.fields) return 'Some fields need another look. Each says what to do.'
  const number = data.failureId ? ` this number: ${data.failureId}` : ''
  return `The desk could not do this, and nothing was changed. Try again; if it happens again, tell your administrator${number}.`
}

const whoCan = (detail: unknown): string => {
  const permission = (detail as { permission?: Permission } | null)?.permission
  return permission ? sayWhoCan(permission) : ''
}

export const sayWhoCan = (permission: Permission): string =>
  `It can be done by: ${rolesWith(permission)
    .map((role) => roleWord[role].toLowerCase())
    .join(', ')}.`
