/** The words of orders to seal and expunge: kinds, reach, what is taken by table, and what can stand against it. */
import type { Reach, Sealing } from '#shared/record/sealing.ts'
import type { Answer } from './trpc.ts'

type Why = Answer['sealing']['plan']['blocks'][number]['why']

export const sealingWord: Readonly<Record<Sealing['kind'], string>> = {
  seal: 'Seal',
  expunge: 'Expunge',
  unseal: 'Unseal',
}
export const reachWord: Readonly<Record<Reach, string>> = {
  person: 'the person, with every booking and request',
  booking: 'one booking, with its requests',
  request: 'one request',
}
export const sealingStateWord: Readonly<Record<Sealing['state'], string>> = {
  proposed: 'to be carried out',
  done: 'carried out',
  withdrawn: 'withdrawn',
}

/** What is done about it, and by whom. */
export const blockWord: Readonly<Record<Why, string>> = {
  stillHere: 'the person is still in custody on this booking; the release desk records the release first',
  requestStands: 'the request still stands; jail staff or a supervisor closes it first',
  holdRuns: 'a hold is running; it must have ended',
  legalHold: 'a legal hold stands; whoever may place one lifts it first',
  inquiryOpen: 'a question about it waits for an answer; records answers or withdraws it first',
}

/** In the order in which they are shown. */
export const TABLE_WORDS: readonly (readonly [table: string, words: string, what: string])[] = [
  ['subject', 'persons', 'names, aliases, numbers, birth date but for the year, birthplace'],
  ['booking', 'bookings', 'number, day of arrest, notes on the release'],
  ['charge', 'charges', 'title, statute, degree, disposition, sentence'],
  ['conviction', 'convictions', 'everything but that there was one'],
  ['custodyEvent', 'custody events', 'what was written about each'],
  ['releaseCheck', 'steps of a release sheet', 'what was seen and handed over'],
  ['detainer', 'requests', 'name and numbers on the paper, reasons, officer'],
  ['warrant', 'warrants', 'signer and number'],
  ['finding', 'findings', 'value and note'],
  ['evaluation', 'evaluations', 'facts and trail'],
  ['decision', 'decisions', 'the written reason'],
  ['firstDecision', 'first decisions', 'the offense by its title'],
  ['hold', 'holds', 'evidence and end note'],
  ['dutyRecord', 'duties answered for', 'the proof or the reason'],
  ['contact', 'contacts', 'whom, number, proof'],
  ['contradictionCheck', 'checks of contradictions', 'what was checked'],
  ['contradictionSeen', 'contradictions seen', 'whole'],
  ['paperFile', 'papers as files', 'the file itself, its name and hash'],
  ['alarmAck', 'acknowledged alarms', 'the note'],
  ['imported', 'ages from an import', 'the age'],
  ['rosterTrace', "lines of the jail's lists", 'whole'],
  ['roster', 'lists of the jail', 'the booking number in what the list changed'],
  ['person', 'entries of the search', 'whole'],
  ['personPair', 'likely duplicates', 'whole'],
  ['personLink', 'words on duplicates', 'the note'],
  ['inquiry', 'inquiries', 'who asked, the question, whom it was about'],
  ['inquirySearch', 'searches for inquiries', 'who was asked for, the hash of the result'],
  ['inquiryPause', 'pauses of inquiries', 'the reason'],
  ['inquiryLetter', 'letters of inquiries, our copy', 'the letter; its hash stays'],
  ['listRow', 'rows of outside lists', 'the cells'],
  ['listLetter', 'letters about outside lists, our copy', 'the letter; its hash stays'],
  ['ledger', 'entries of the ledger', 'the detail; who, when, what kind and the hash stay'],
  ['look', 'looks and searches', 'what was typed and for which purpose; who and when stay'],
  ['answer', 'kept answers to calls', 'whole'],
]
