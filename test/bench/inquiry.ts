/** How long one search for an inquiry takes over a long log, every request of which is compared, and for how long nobody else can write. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tx } from '#db/open.ts'
import { insertDetainer } from '#db/repository/detainer.ts'
import { insertImported } from '#db/repository/imported.ts'
import { insertEntry, readHead } from '#db/repository/ledger.ts'
import { act } from '#server/act.ts'
import { scanAhead } from '#server/action/scanAhead.ts'
import { searchInquiry } from '#server/action/searchInquiry.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { BLANK_PAPER } from '#shared/record/detainer.ts'
import { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { question } from '#test/support/inquiries.ts'
import { once, openOffice } from '#test/support/office.ts'
import { invent, type Invented } from './invented.ts'
import { importedPerson } from './person.ts'
import { percentile } from './percentile.ts'

const BATCH = 500
const ROUNDS = 12
const OLSEN = { id: 'olsen', name: 'OLSEN', role: 'records' } as const

/** Every request is of an invented person whom the jail has booked. `held`: how long nobody else could write. */
export async function inquirySearch(requests: number) {
  const folder = mkdtempSync(join(tmpdir(), 'inquiry-'))
  const office = await openOffice({ file: join(folder, 'desk.sqlite') })
  const { databases } = office.services
  try {
    const seed = seeded(11)
    const { seq: first } = await readHead(databases.read)
    for (let at = 0; at < requests; at += BATCH)
      await databases.write.transaction().execute((tx) => insertSome(tx, first, at, people(seed)))
    const records = office.as('records', 'olsen').inquiry
    const { id: inquiryId } = await records.open(once(question()))
    const times: number[] = []
    const held: number[] = []
    const within: number[] = []
    let scanned = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const { surname, given, born } = invent(seed)
      const criteria = SearchCriteria.parse({ surname, given, born: round % 2 === 0 ? born : null })
      const start = performance.now()
      const ahead = await scanAhead(databases, () => criteria)
      times.push(performance.now() - start)
      for (const [list, what] of [[held, ahead] as const, [within, null] as const]) {
        const { inquiry } = await records.byId({ id: inquiryId })
        const input = { inquiryId, version: inquiry.version, criteria }
        const call = { key: randomUUID(), procedure: 'inquiry.search', input, actor: OLSEN, at: office.services.now() }
        const began = performance.now()
        ;({ scanned } = await act(office.services, call, (acting) => searchInquiry(acting, input, what)))
        list.push(performance.now() - began)
      }
    }
    return {
      requests: scanned,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      held: percentile(held, 0.95),
      heldWithin: percentile(within, 0.95),
    }
  } finally {
    await databases.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const people = (seed: Seed): readonly Invented[] => Array.from({ length: BATCH }, () => invent(seed))

async function insertSome(tx: Tx, first: number, at: number, some: readonly Invented[]): Promise<void> {
  const persons = some.map((person, i) => importedPerson(person, at + i))
  await insertImported(tx, persons)
  for (const [i, { booking, subject }] of persons.entries()) {
    const { surname, given, middle, born, sex, aliases } = subject
    const id = `d${String(at + i).padStart(9, '0')}`
    const receivedAt = '2026-01-02T08:00:00.000Z'
    await insertDetainer(tx, {
      ...BLANK_PAPER,
      id,
      version: 1,
      number: `2026-${String(at + i + 1).padStart(5, '0')}`,
      form: 'I-247A',
      asks: ['hold', 'notify'],
      channel: 'fax',
      subject: { surname, given, middle, born, sex, citizenship: null, aliases },
      receivedAt,
      bookingId: booking.id,
      match: null,
      status: 'active',
      statusNote: null,
      service: null,
      enteredAt: receivedAt,
      enteredBy: 'bench',
    })
    const who = { actorId: 'bench', actorName: 'BENCH', subjectId: id, detainerId: id, bookingId: booking.id }
    const chained = { salt: null, digest: null, previousHash: '', hash: id }
    await insertEntry(tx, { seq: first + at + i + 1, at: receivedAt, act: 'detainer.received', detail: {}, ...who, ...chained })
  }
}
