/** Whatever an officer can type wrongly, in any field of the paper, the booking or a note, comes back with a sentence of ours beside that field. */
import { beforeAll, describe, expect, it } from 'vitest'
import { arrived, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'
import { sentences } from '#test/support/sentences.ts'

let office: Awaited<ReturnType<typeof arrived>>
let entries: number
beforeAll(async () => {
  office = await arrived()
  entries = (await office.as('auditor').ledger.verify()).entries
})

/** A copy with another value at `path`. */
function altered<T extends object>(input: T, path: string, value: unknown): T {
  const copy = structuredClone(input)
  const parts = path.split('.')
  const last = parts.pop() ?? ''
  const place = parts.reduce<Record<string, unknown>>((at, part) => at[part] as Record<string, unknown>, copy as never)
  place[last] = value
  return copy
}

const long = (max: number) => 'x'.repeat(max + 1)
const many = (count: number, one: unknown) => Array.from({ length: count + 1 }, () => one)
const tooLong = (max: number) => `This is longer than ${max} characters. Shorten it.`
const DAY = 'Give the date as YYYY-MM-DD.'
const PART = 'Give the date as YYYY-MM-DD, or only the part that is known: YYYY or YYYY-MM.'
const TIME = 'Give the date and time, for example 2026-03-03 14:05.'
const gone = (label: string) => `${label} is missing. Type it as it stands on the paper.`

const texts = (fields: Record<string, number>): [string, unknown, string][] =>
  Object.entries(fields).map(([path, max]) => [path, long(max), tooLong(max)])

const request = { paper: paper(), warrants: [i200], match: null, searched: '', service: SERVED, findings: [] }
const match = { bookingId: 'b1', identifiers: [], note: null }
const stay = altered({ ...booking(), charges: [charge()] }, 'subject.aliases', [])

const PAPER: [string, unknown, string][] = [
  ...texts({ 'paper.aNumber': 20, 'paper.fins': 30, 'paper.eventNumber': 40, 'paper.issuingOffice': 200, 'paper.officer': 200 }),
  ...texts({ 'paper.phone': 40, 'paper.addressedTo': 200, 'paper.subject.given': 200, 'paper.subject.citizenship': 200 }),
  ...texts({ 'warrants.0.signerName': 200, 'warrants.0.number': 60, 'service.language': 40 }),
  ['searched', long(1000), 'This is longer than 1,000 characters. Shorten it.'],
  ['paper.subject.surname', ' ', gone('The surname')],
  ['paper.subject.born', '03/02/1975', PART],
  ['paper.subject.born', '1975-02-40', PART],
  ['paper.subject.aliases', [''], gone('The alias')],
  ['paper.subject.aliases', many(20, 'PEPE'), 'Give at most 20 aliases.'],
  ['paper.issuedOn', '2026-02-30', DAY],
  ['paper.cancelsIssuedOn', 'March 2', DAY],
  ['paper.receivedAt', '2026-03-03', TIME],
  ['paper.receivedAt', '2026-03-03T25:00:00Z', TIME],
  ['warrants.0.signedOn', '2.3.2026', DAY],
  ['warrants', many(20, i200), 'A request takes at most 20 warrants.'],
  ['service.servedAt', '', TIME],
  ['service.by', '', gone('Who served it')],
  ['match', { ...match, note: long(500) }, tooLong(500)],
]

const BOOKING: [string, unknown, string][] = [
  ...texts({ 'charges.0.code': 40, 'charges.0.statute': 80, 'charges.0.degree': 20, 'charges.0.disposition': 200 }),
  ...texts({ 'charges.0.sentence': 200, 'subject.given': 200, 'subject.middle': 200, 'subject.birthplace': 200 }),
  ...texts({ 'subject.aNumber': 20, 'subject.fins': 30, 'subject.localId': 30, 'subject.stateId': 30, 'subject.fbiNumber': 30 }),
  ['number', '', gone('The booking number')],
  ['bookedAt', '', TIME],
  ['arrestedOn', '2026-02-29', DAY],
  ['subject.surname', long(200), 'The surname is longer than 200 characters. Shorten it.'],
  ['subject.born', '75', PART],
  ['subject.aliases', many(20, 'PEPE'), 'Give at most 20 aliases.'],
  ['charges.0.title', '', gone('The charge')],
  ['charges.0.disposedOn', 'last week', PART],
  ['charges', many(100, charge()), 'A booking takes at most 100 charges.'],
]

/** The path at which the sentence stands: below the value where the value is a list or a record. */
const at = (path: string) => expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}(\\.|$)`))

describe('a paper', () => {
  it.each(PAPER)('with a wrong %s (%#)', async (path, value, sentence) => {
    const call = office.clerk.detainer.receive(once(altered(request, path, value)))
    expect(await sentences(call)).toEqual([[at(path), sentence]])
  })
})

describe('a booking', () => {
  it.each(BOOKING)('with a wrong %s (%#)', async (path, value, sentence) => {
    const call = office.clerk.booking.record(once({ ...altered(stay, path, value) }))
    expect(await sentences(call)).toEqual([[at(path), sentence]])
  })
})

describe('a note', () => {
  it.each<[string, (o: typeof office) => Promise<unknown>, string, string]>([
    [
      'on closing',
      (o) => o.clerk.detainer.close(once({ ...seen(o), status: 'closed', note: '' })),
      'note',
      'Say on what paper or grounds.',
    ],
    [
      'on closing, endless',
      (o) => o.clerk.detainer.close(once({ ...seen(o), status: 'closed', note: long(1000) })),
      'note',
      'Keep the note under 1,000 characters.',
    ],
    [
      'on sending back',
      (o) => o.supervisor.decision.return(once({ ...seen(o), reason: '' })),
      'reason',
      'Say what is missing, so that the proposal can be mended.',
    ],
    [
      'on sending back, endless',
      (o) => o.supervisor.decision.return(once({ ...seen(o), reason: long(4000) })),
      'reason',
      'Keep the reason under 4,000 characters.',
    ],
    [
      'of a reason, endless',
      (o) => o.clerk.decision.propose(once({ ...seen(o), outcome: 'hold', reason: long(4000) })),
      'reason',
      'Keep the reason under 4,000 characters.',
    ],
    [
      'of the evidence',
      (o) => o.clerk.hold.start(once({ ...seen(o), wouldBeReleasedAt: paper().receivedAt, evidence: ' ' })),
      'evidence',
      gone('The evidence'),
    ],
    [
      'of the day of arrest',
      (o) => o.clerk.booking.change(once({ bookingId: o.booked.id, version: 1, change: { arrestedOn: 'x' } })),
      'change.arrestedOn',
      DAY,
    ],
  ])('%s', async (_, send, field, sentence) => {
    expect(await sentences(send(office))).toEqual([[field, sentence]])
  })
})

const seen = ({ detainer }: typeof office) => ({ detainerId: detainer.id, version: 1, evaluationId: 'e1' })

it('keeps nothing of all that', async () => {
  expect(await office.db.selectFrom('detainer').select('id').execute()).toHaveLength(1)
  expect(await office.db.selectFrom('booking').select('id').execute()).toHaveLength(1)
  expect((await office.as('auditor').ledger.verify()).entries).toBe(entries)
})
