/** The useful part of a ledger entry in words; never its raw fields. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { isSealed } from '#shared/core/sealing/sealedChain.ts'
import { factLabel } from '#shared/core/conditionWords.ts'
import { DOOR_SAYS } from './doorEntryWords.ts'
import { LIST_SAYS } from './listEntryWords.ts'
import { RECORD_SAYS } from './recordEntryWords.ts'
import { conformityWord, custodyWord, formWord, outcomeWord, plain } from './wording.ts'
import { paperKindWord } from './paperWords.ts'
import { endingWord, holdEndWord, serviceWord, signedWord, type signerWord, warrantWord } from './fieldWords.ts'

type Detail = Readonly<Record<string, unknown>>
/** `time`: an instant as the office reads it. */
type Say = (detail: Detail, time: (instant: string) => string) => (string | null)[]

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const from = (words: Readonly<Record<string, string>>, value: unknown): string => words[text(value)] ?? plain(value)

const paperWords = (warrant: unknown): string => {
  const { kind, signedBy, status } = (warrant ?? {}) as Detail
  return `${from(warrantWord, kind)}, ${signedWord(signedBy as keyof typeof signerWord)}, ${plain(status)}`
}

const decision: Say = ({ outcome, conformity, policySaid }) => [
  from(outcomeWord, outcome),
  from(conformityWord, conformity),
  `policy said: ${from(outcomeWord, policySaid).toLowerCase()}`,
]

const paperFile: Say = ({ paperFile: file, kind }) => {
  const { name, sha256 } = (file ?? {}) as Detail
  return [from(paperKindWord, kind), text(name), `SHA-256 ${text(sha256).slice(0, 12)}`]
}

const SAYS: Partial<Record<LedgerEntry['act'], Say>> = {
  'backup.made': ({ file, entries }) => [text(file), `${text(entries)} entries`],
  'backup.drilled': ({ file, entries, seconds }) => [text(file), `${text(entries)} entries`, `${text(seconds)} s`],
  'ledger.broken': ({ state, from: first, to, size }) => [
    state === 'shortened' ? `entries ${text(first)} to ${text(to)} are missing` : `entry ${text(size)} is another one`,
  ],
  'signIn.set': ({ note }) => [text(note)],
  'booking.recorded': ({ number, charges }) => [
    `booking ${text(number)}`,
    charges === 1 ? '1 charge' : `${text(charges)} charges`,
  ],
  'booking.changed': ({ change }) => {
    const { bond, historyChecked, arrestedOn } = (change ?? {}) as Detail
    return [
      bond === undefined ? null : `bond ${plain(bond)}`,
      historyChecked === undefined ? null : historyChecked ? 'our history check was made' : 'the history check was withdrawn',
      arrestedOn === undefined ? null : `arrested ${plain(arrestedOn)}`,
    ]
  },
  'charge.added': ({ seq, title, status }) => [`charge ${text(seq)}, ${text(title)}`, plain(status)],
  'charge.changed': ({ seq, title, was, status }) => [
    `charge ${text(seq)}, ${text(title)}`,
    was === status ? plain(status) : `${plain(was)} → ${plain(status)}`,
  ],
  'conviction.recorded': ({ title, source }) => [text(title), `from ${plain(source)}`],
  'conviction.changed': ({ title, was, status }) => [
    text(title),
    was === status ? plain(status) : `${plain(was)} → ${plain(status)}`,
  ],
  'custody.changed': (
    { custody, releaseOrderedAt, wouldBeReleasedAt, releaseEvidence, releasedAt, releaseNote, sheet, shortened, open },
    time,
  ) => [
    from(custodyWord, custody),
    releaseOrderedAt ? `release ordered ${time(text(releaseOrderedAt))}` : null,
    wouldBeReleasedAt ? `would-be release ${time(text(wouldBeReleasedAt))}` : null,
    releasedAt ? `left ${time(text(releasedAt))}` : null,
    ...(Array.isArray(shortened) ? shortened : []).map((one: { is: string }) => `the hold is shorter: free by ${time(one.is)}`),
    sheet ? `release sheet ${text(sheet)}` : null,
    text(releaseEvidence) || null,
    text(releaseNote) || null,
    Array.isArray(open) && open.length > 0 ? `left with ${open.length} open on the release sheet` : null,
  ],
  'detainer.received': ({ form, channel, receivedAt, cancelled }, time) => [
    `${formWord(text(form))}, received ${time(text(receivedAt))} by ${plain(channel)}`,
    Array.isArray(cancelled) && cancelled.length > 0 ? `cancels ${cancelled.join(', ')}` : null,
  ],
  'detainer.attached': ({ identifiers }) => [
    `compared: ${(Array.isArray(identifiers) ? identifiers : []).map((one) => IDENTIFIERS[text(one)] ?? plain(one)).join(', ')}`,
  ],
  'detainer.served': ({ service }, time) => {
    const { servedAt, how, by } = (service ?? {}) as Detail
    return [`${time(text(servedAt))}, ${from(serviceWord, how)}, by ${text(by)}`]
  },
  'detainer.closed': ({ status, note }) => [from(endingWord, status), text(note)],
  'detainer.cancelled': ({ note }) => [text(note)],
  'warrant.added': (detail) => [paperWords(detail)],
  'warrant.changed': ({ was, is }) => [`${paperWords(was)} → ${paperWords(is)}`],
  'finding.recorded': ({ fact, value, source }) => [`${factLabel(text(fact))}: ${plain(value)}`, `from ${plain(source)}`],
  'decision.proposed': decision,
  'decision.decided': decision,
  'decision.returned': ({ reason }) => [text(reason)],
  'hold.started': ({ mustBeFreeBy, startedAt, evidence }, time) => [
    `from ${time(text(startedAt))}, must be free by ${time(text(mustBeFreeBy))}`,
    text(evidence),
  ],
  'contradiction.checked': ({ kinds, note }) => [Array.isArray(kinds) ? kinds.map(plain).join(', ') : null, text(note)],
  'duty.recorded': ({ name, state, note }) => [plain(name), plain(state), text(note)],
  'contact.recorded': ({ to, told, method, result, at }, time) => [
    `${plain(to)}, by ${plain(method)}: ${plain(told)}`,
    plain(result),
    time(text(at)),
  ],
  'paperFile.added': paperFile,
  'paperFile.cameAgain': paperFile,
  'document.made': ({ kind, language, sha256 }) => [
    `${from(DOCUMENTS, kind)}${language === 'es' ? ', in Spanish' : ''}`,
    sha256 === undefined ? null : `PDF ${text(sha256).slice(0, 12)}`,
  ],
  'report.set': ({ smallest, costPerDay, capacity, note }) => [
    `nothing below ${text(smallest)} is published`,
    costPerDay === null ? 'no cost set' : `$${text(costPerDay)} a prisoner and day`,
    capacity === null ? null : `capacity ${text(capacity)}`,
    text(note),
  ],
  'report.exported': ({ title, from, to, format, public: forPublic, names, sha256 }) => [
    `${text(title)}, ${text(from)} to ${text(to)}`,
    text(format).toUpperCase(),
    forPublic ? 'for the public' : null,
    names ? 'with names' : 'without names',
    `file ${text(sha256).slice(0, 12)}`,
  ],
  'release.checked': ({ step }) => [plain(step)],
  'alarm.acknowledged': ({ kind, note }) => [from(ALARMS, kind), text(note) || null],
  'roster.applied': ({ system, takenAt, counts }, time) => {
    const { added, changed, gone } = (counts ?? {}) as Detail
    return [`${text(system)}, made ${time(text(takenAt))}`, `${text(added)} new, ${text(changed)} changed, ${text(gone)} gone`]
  },
  'roster.pushed': ({ system, number, does }) => [`${text(system)}, booking ${text(number)}`, plain(does)],
  'roster.stillHere': ({ system, number, note }) => [`booking ${text(number)}, list of ${text(system)}`, text(note)],
  'columnMap.saved': ({ name }) => [text(name)],
  'system.keyMade': ({ system, begins }) => [`${text(system)}, ${text(begins)}…`],
  'system.keyRevoked': ({ system, begins }) => [`${text(system)}, ${text(begins)}…`],
  ...DOOR_SAYS,
  ...LIST_SAYS,
  ...RECORD_SAYS,
  'hold.ended': ({ because, endedAt }, time) => [`${from(holdEndWord, because)}, ${time(text(endedAt))}`],
}

const ALARMS: Readonly<Record<string, string>> = {
  release_now: 'the person must be released now',
  late_arrival: 'a paper that came after the release was set',
  hold_to_start: 'a decided hold that nobody has started',
  due: 'the time of the hold is nearly over',
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  notice: 'notice to the person',
  reply: 'reply to ICE',
  decision: 'decision sheet',
  face: 'face sheet',
  release: 'release sheet',
  packet: 'shift packet',
  certificate: 'certificate of a search',
  evidence: 'evidence of a list',
}

export const IDENTIFIERS: Readonly<Record<string, string>> = {
  name: 'name',
  born: 'birth date',
  aNumber: 'A-number',
  fins: 'subject ID',
  bookingNumber: 'booking number',
  sex: 'sex',
  photo: 'photo',
  fingerprint: 'fingerprint',
}

export function entryWords(entry: LedgerEntry, detainerId: string, time: (instant: string) => string): string {
  if (isSealed(entry)) return 'what it said was removed'
  const { act, detail } = entry
  const evaluated = (Array.isArray(detail['evaluated']) ? detail['evaluated'] : []) as Detail[]
  const mine = evaluated.find((one) => one['detainerId'] === detainerId)
  const said = SAYS[act]?.(detail, time) ?? []
  const after = text(((detail['clockWentBack'] ?? {}) as Detail)['after'])
  const clock = after === '' ? null : `the computer's clock had gone back: the entry before this one is of ${time(after)}`
  return [...said, clock, mine ? `the policy now says: ${from(outcomeWord, mine['outcome']).toLowerCase()}` : null]
    .filter(Boolean)
    .join('; ')
}
