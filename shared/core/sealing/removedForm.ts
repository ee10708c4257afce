/**
 * What stays of a row when its content is removed: ids, counts, outcomes and the instants by which reports count; of the person the sex, the
 * citizenship and the year of birth, which no longer say who it was. Everything else goes (decision 17).
 */
import { REMOVED } from '../unnamed.ts'
import { NO_DIGEST } from './sealedChain.ts'

/** A row as the database keeps it: lists and objects as JSON text. */
export type Raw = Readonly<Record<string, unknown>>
type Form = (row: Raw, names: (text: string) => boolean) => Raw

const nothing = (columns: string): Raw => Object.fromEntries(columns.split(' ').map((column) => [column, null]))
const read = (text: unknown): Raw => (typeof text === 'string' ? (JSON.parse(text) as Raw) : {})
const list = (text: unknown): readonly unknown[] => (typeof text === 'string' ? (JSON.parse(text) as unknown[]) : [])
const json = (value: unknown): string => JSON.stringify(value)
const year = (day: unknown): string | null => (typeof day === 'string' ? day.slice(0, 4) : null)
const text = (value: unknown): string | null => (value === null ? null : REMOVED)
const EMPTY = new Uint8Array()

/** Every text that names the person, however deep it stands. */
const without = (value: unknown, names: (text: string) => boolean): unknown => {
  if (typeof value === 'string') return names(value) ? REMOVED : value
  if (Array.isArray(value)) return value.map((one) => without(one, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, names)]))
}

const person = { surname: REMOVED, given: null, middle: null }
const sealedChain: Form = ({ digest }) => ({ salt: null, digest: digest ?? NO_DIGEST })

export const REMOVED_FORM: Readonly<Record<string, Form>> = {
  subject: ({ born }) => ({
    ...person,
    nameKey: '',
    aliases: '[]',
    born: year(born),
    ...nothing('birthplace aNumber fins localId stateId fbiNumber'),
  }),
  booking: ({ id }) => ({
    number: `removed ${String(id)}`,
    ...nothing('arrestedOn releaseEvidence releaseNote releaseOrderedBy movedTo'),
  }),
  custodyEvent: ({ detail }) => ({ detail: json({ bond: read(detail)['bond'] }) }),
  charge: () => ({
    title: REMOVED,
    ...nothing('code statute degree level disposition disposedOn sentence punishable wobbler incident'),
    ticks: '{}',
  }),
  conviction: () => ({
    title: REMOVED,
    class: 'unknown',
    status: 'unknown',
    forum: 'unknown',
    ...nothing('statute degree convictedOn incarcerated releasedOn punishable wobbler incident jailDays'),
    ticks: '{}',
  }),
  imported: () => ({ age: null }),
  releaseCheck: ({ did }) => {
    const step = read(did)
    return {
      did: json({ ...step, ...('paper' in step ? { paper: REMOVED } : {}), ...('note' in step ? { note: REMOVED } : {}) }),
    }
  },
  detainer: ({ subject, service, match }) => {
    const { born, sex = null, citizenship = null } = read(subject)
    return {
      subject: json({ ...person, born: year(born), sex, citizenship, aliases: [] }),
      nameKey: '',
      reasons: '[]',
      service: service === null ? null : json({ ...read(service), by: REMOVED, language: null }),
      match: match === null ? null : json({ ...read(match), note: null }),
      ...nothing('aNumber fins eventNumber officer phone statusNote'),
    }
  },
  warrant: () => nothing('signerName number'),
  finding: () => nothing('value note'),
  evaluation: ({ facts, verdict }) => ({
    facts: json({ as_of: read(facts)['as_of'] }),
    sources: '[]',
    verdict: json({ ...read(verdict), trail: [] }),
  }),
  decision: () => ({ reason: '' }),
  firstDecision: () => ({ offense: null }),
  hold: ({ endNote }) => ({ evidence: REMOVED, endNote: text(endNote) }),
  dutyRecord: () => ({ note: REMOVED }),
  contact: ({ against }) => ({ whom: REMOVED, ...nothing('number language proof'), against: text(against) }),
  contradictionCheck: ({ of }) => ({ of: json(list(of).map((one) => ({ ...(one as Raw), says: REMOVED }))), note: REMOVED }),
  paperFile: ({ id }) => ({ name: REMOVED, note: null, sha256: `removed ${String(id)}`, content: EMPTY }),
  alarmAck: ({ note }) => ({ note: text(note) }),
  personLink: ({ note }) => ({ note: text(note) }),
  inquiry: ({ asks, sentHow, withdrawnWhy, returned }) => ({
    name: REMOVED,
    ...nothing('organization replyTo remark'),
    question: REMOVED,
    asks: asksNobody(asks),
    sentHow: text(sentHow),
    withdrawnWhy: text(withdrawnWhy),
    returned: text(returned),
  }),
  inquiryPause: ({ resumedWhy }) => ({ reason: REMOVED, resumedWhy: text(resumedWhy) }),
  inquirySearch: ({ criteria }) => ({ criteria: asksNobody(criteria), resultHash: REMOVED }),
  inquiryLetter: () => ({ content: EMPTY }),
  listRow: ({ cells, why }) => ({ cells: json(list(cells).map(() => '')), why: text(why) }),
  listLetter: () => ({ content: EMPTY }),
  roster: ({ found }, names) => ({ found: json(without(JSON.parse(String(found)), names)) }),
  look: (row, names) => ({ ...sealedChain(row, names), purpose: '', asked: null }),
  ledger: (row, names) => ({ ...sealedChain(row, names), detail: '{}' }),
  // Its key stays taken, so that a call sent once more does nothing twice.
  answer: () => ({ inputHash: REMOVED, answer: 'null' }),
}

const asksNobody = (criteria: unknown): string => json({ ...read(criteria), ...nothing('surname given born number') })

/** Rows that serve to find or compare a person and go whole. */
export const GO_WHOLE = ['contradictionSeen', 'rosterTrace', 'personPair', 'person'] as const
