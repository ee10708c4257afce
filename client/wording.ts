/** The words of the field, the same on every screen: a request is called a request, the person is a person. */
import type { Standing } from '#shared/core/standing.ts'
import { wordFor } from '#shared/core/vocabulary.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Act } from '#shared/record/ledger.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Action, Modality, Outcome, Verdict } from '#shared/record/verdict.ts'

/** `HERNANDEZ-LOPEZ, Maria T.` */
export function personName(person: Pick<Subject, 'surname' | 'given' | 'middle'>): string {
  const middle = person.middle ? ` ${person.middle.length === 1 ? `${person.middle}.` : person.middle}` : ''
  return `${person.surname.toUpperCase()}${person.given ? `, ${person.given}${middle}` : ''}`
}

export const outcomeWord: Record<Outcome, string> = {
  hold: 'Hold',
  notify_only: 'Notify only',
  decline: 'Decline',
  refer: 'Refer',
  need_facts: 'Not decided',
  no_action: 'No action',
  court_process: "Follow the judge's paper",
}

export const actionWord: Record<Action, string> = {
  hold: 'Hold',
  notify: 'Notify',
  transfer: 'Transfer',
  interview: 'Interview',
  share: 'Share information',
}

export const modalityWord: Record<Modality | 'undetermined', string> = {
  must: 'must',
  may: 'may',
  must_not: 'must not',
  silent: 'silent',
  undetermined: 'not decided',
}

export const standingWord: Record<Standing, string> = {
  must_be_free: 'must be free',
  clock_running: 'clock running',
  clock_due: 'hold not started',
  release_set: 'release set, not decided',
  unmatched: 'person not found yet',
  review: 'to review',
  changed: 'changed after decision',
  waiting: 'waiting for a fact',
  decide: 'to decide',
  settled: 'settled',
  ended: 'ended',
}

/** The banner is a sentence, never a label: what to do, and by which clause. */
export function sayVerdict(
  verdict: Pick<Verdict, 'outcome' | 'actions' | 'deciding' | 'needs' | 'untilResolved' | 'referTo'>,
): string {
  return `${sayOutcome(verdict)} ${sayClauses(verdict)}`.trim()
}

function sayOutcome(verdict: Parameters<typeof sayVerdict>[0]): string {
  const { outcome, actions, needs, untilResolved, referTo } = verdict
  if (outcome === 'need_facts')
    return `Not decided: needs ${needs.length === 1 ? 'one fact' : `${needs.length} facts`}.${sayMeanwhile(untilResolved)}`
  if (outcome === 'refer') return `Not decided: ${officeWord(referTo)} must decide first.${sayMeanwhile(untilResolved)}`
  if (outcome === 'no_action') return 'Nothing to decide: the request is not active or the person is not in our custody.'
  if (outcome === 'court_process') return "A judge's warrant or order governs. Follow it as such; the request does not decide."
  return `${sayHold(actions.hold)} ${sayNotify(actions.notify)}`.trim()
}

/** What is done while it is not decided. */
const sayMeanwhile = (outcome: Outcome | null): string => {
  if (outcome === 'decline') return ' Until then do not hold; release when otherwise eligible.'
  if (outcome === 'notify_only') return ' Until then do not hold; ICE may be told the release date.'
  return outcome === 'hold' ? ' Until then the policy lets the person be held within the time limit.' : ''
}

const sayHold = (said: Modality | 'undetermined'): string =>
  ({
    must: 'Hold the person for ICE when otherwise eligible for release.',
    may: 'The office may hold the person for ICE, or not: a person chooses and says why.',
    must_not: 'Do not hold. Release when otherwise eligible.',
    silent: 'The policy gives no authority to hold. Release when otherwise eligible.',
    undetermined: 'Whether to hold is not decided.',
  })[said]

const sayNotify = (said: Modality | 'undetermined'): string =>
  ({
    must: 'Tell ICE the release date.',
    may: 'ICE may be told the release date.',
    must_not: 'Do not tell ICE the release date.',
    silent: 'On telling ICE the release date the policy is silent.',
    undetermined: 'Whether ICE may be told the release date is not decided.',
  })[said]

const sayClauses = ({ outcome, deciding }: Parameters<typeof sayVerdict>[0]): string => {
  if (deciding.length === 0) return '(No clause applies.)'
  const clauses = deciding.map((ref) => ref.clause)
  const open = outcome === 'need_facts' || outcome === 'refer'
  if (!open) return `(Policy clause ${clauses.join(' or ')}.)`
  return `(Open between: ${clauses.length === 1 ? `clause ${clauses[0]} and no clause` : `clauses ${clauses.slice(0, -1).join('; ')} and ${clauses.at(-1)}`}.)`
}

export const officeWord = (office: string | null): string =>
  office === null ? 'a named office' : `the ${office.replaceAll('_', ' ')}`

/** `charges[1].status` as it is asked: "Charge 2: What is the disposition of the charge?" */
export function askFact(path: string): string {
  const place = /^(charge|conviction|warrant)s\[(\d+)\]/.exec(path)
  const ask = wordFor(path)?.ask ?? whole[path] ?? path
  return place ? `${capital(place[1] ?? '')} ${Number(place[2]) + 1}: ${ask}` : ask
}

const whole: Record<string, string> = {
  convictions: 'Are there earlier convictions? Check the criminal history.',
  charges: 'Which charges are there? Find the booking.',
  warrants: 'Is there a warrant with the paper?',
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Facts whose name says little on its own. */
export const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === 'unknown') return 'not known'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plain).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number}`.replaceAll('_', ' ')
}

export const conformityWord = {
  follows: 'follows the policy',
  chooses: 'chosen within the policy',
  departs: 'departs from the policy',
} as const

export const decisionWord = (decision: Pick<Decision, 'kind' | 'outcome'>): string =>
  decision.kind === 'returned'
    ? 'Returned'
    : `${decision.kind === 'proposed' ? 'Proposed' : 'Decided'}: ${decision.outcome ? outcomeWord[decision.outcome] : ''}`

export const actWord: Record<Act, string> = {
  'office.setUp': 'The office was set up',
  'office.moved': 'The office moved to another database',
  'backup.made': 'Backup made',
  'backup.drilled': 'Restore of a backup tried',
  'ledger.broken': 'The ledger was found not to agree with its checkpoint',
  'ledger.read': 'The ledger or the book of looks was read',
  'ledger.exported': 'The ledger was written to a file',
  'user.created': 'A user was created',
  'user.roleChanged': 'A role was changed',
  'user.disabled': 'A user was disabled',
  'user.enabled': 'A user was enabled',
  'user.passwordReset': 'A password was reset',
  'user.freed': 'A locked account was freed',
  'user.linked': 'A user was given a name at the provider',
  'user.unlinked': 'A user was taken off the provider',
  'user.secondFactorDropped': 'A second factor was taken off',
  'account.steppedUp': 'Somebody proved again who they are, to sign',
  'account.locked': 'An account was locked after five failed tries',
  'account.passwordChanged': 'A password was changed',
  'account.secondFactorSet': 'A second factor was set up',
  'account.refused': 'Somebody signed in could not prove who they are',
  'account.tied': 'An account was tied to the person who came under its name',
  'session.started': 'Somebody signed in',
  'session.refused': 'A try to sign in failed',
  'session.ended': 'Somebody signed out',
  'access.refused': 'Somebody asked for what their role does not allow',
  'signIn.set': 'The rule of the sign-in was set',
  'policy.loaded': 'A policy was loaded',
  'draft.created': 'A draft of the policy was begun',
  'draft.saved': 'A draft of the policy was changed',
  'draft.discarded': 'A draft of the policy was discarded',
  'draft.proposed': 'A draft of the policy was proposed',
  'draft.withdrawn': 'A proposed policy was withdrawn',
  'draft.sentBack': 'A proposed policy was sent back',
  'policy.signed': 'A policy was signed',
  'policy.inForce': 'A policy came into force',
  'policy.dayCame': 'A day came on which clauses of the policy begin or end',
  'policy.suspended': 'A court suspended a clause of the policy',
  'policy.suspensionLifted': 'The suspension of a clause was lifted',
  'booking.recorded': 'Booking recorded',
  'booking.changed': 'Booking changed',
  'booking.imported': 'Bookings imported',
  'person.changed': 'Person corrected',
  'person.linked': 'Two records linked as one person',
  'person.keptApart': 'Two records said to be two persons',
  'person.unlinked': 'What was said of two records was taken back',
  'charge.added': 'Charge added',
  'charge.changed': 'Charge changed',
  'conviction.recorded': 'Conviction recorded',
  'conviction.changed': 'Conviction changed',
  'custody.changed': 'Custody changed',
  'detainer.received': 'Request logged',
  'detainer.attached': 'Attached to a booking',
  'detainer.closed': 'Request closed',
  'detainer.served': 'Served on the person',
  'detainer.cancelled': 'Cancelled by ICE',
  'warrant.added': 'Warrant added',
  'warrant.changed': 'Warrant changed',
  'finding.recorded': 'Fact recorded',
  'evaluation.made': 'Evaluated',
  'decision.proposed': 'Decision proposed',
  'decision.returned': 'Proposal returned',
  'decision.decided': 'Decided',
  'hold.started': 'Hold started',
  'hold.ended': 'Hold ended',
  'contradiction.checked': 'Contradiction checked',
  'duty.recorded': 'Duty answered for',
  'contact.recorded': 'Contact',
  'paperFile.added': 'Paper attached',
  'paperFile.cameAgain': 'The same paper came again',
  'release.checked': 'Release sheet, step checked',
  'release.cleared': 'Release sheet cleared',
  'document.made': 'Document made',
  'calendar.changed': 'Calendar changed',
  'alarm.set': 'Alarms of the office changed',
  'alarm.acknowledged': 'Alarm acknowledged',
  'inquiry.opened': 'Inquiry received',
  'inquiry.acknowledged': 'Question acknowledged',
  'inquiry.extended': 'Time extended',
  'inquiry.paused': 'Inquiry paused',
  'inquiry.resumed': 'Inquiry resumed',
  'inquiry.searched': 'Log searched',
  'inquiry.released': 'Records chosen for release',
  'inquiry.answered': 'Answer prepared',
  'inquiry.approved': 'Answer approved',
  'inquiry.sentBack': 'Answer sent back',
  'inquiry.sent': 'Answer sent',
  'inquiry.withdrawn': 'Inquiry withdrawn',
  'inquiry.targetSet': 'Target for answers set',
  'inquiry.daySet': 'Day off for answers set',
  'roster.applied': 'List of the jail system taken in',
  'roster.pushed': 'Told by an outside system',
  'roster.stillHere': 'Still here, though no longer listed',
  'columnMap.saved': 'Columns of a list saved',
  'system.keyMade': 'Key of an outside system made',
  'system.keyRevoked': 'Key of an outside system revoked',
  'system.refused': 'An outside system was refused',
  'agency.changed': 'Who we are for outside lists',
  'list.imported': 'Outside list taken in',
  'list.confirmed': 'Rows of a list confirmed',
  'list.matched': 'List compared with the log again',
  'list.answered': 'List answered',
  'record.proposed': 'sealing or expungement proposed',
  'record.withdrawn': 'sealing or expungement withdrawn',
  'record.sealed': 'record sealed by order of a court',
  'record.expunged': 'record expunged by order of a court',
  'record.unsealed': 'record unsealed by order of a court',
  'record.held': 'legal hold placed',
  'record.freed': 'legal hold lifted',
  'record.scheduled': 'retention schedule set',
  'record.destructionProposed': 'destruction proposed',
  'record.destroyed': 'records destroyed by the schedule',
  'report.set': 'Settings of the reports changed',
  'report.exported': 'Report exported',
}

export const formWord = (form: string): string => (form === 'other' ? 'Other form or letter' : form.replace(/_(\d+)/, ' ($1)'))

export const channelWord: Record<string, string> = {
  fax: 'fax',
  email: 'e-mail',
  in_person: 'in person',
  transfer_papers: 'transfer papers',
  mail: 'mail',
  jail_system: 'jail system',
  other: 'other',
}

export const custodyWord: Record<string, string> = {
  in_custody: 'in custody',
  released: 'released',
  transferred: 'transferred out',
  to_prison: 'to prison',
  hospital: 'in hospital',
  escaped: 'escaped',
  died: 'died',
}
