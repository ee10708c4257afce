/** What is kept from question to question is what a fresh reading gives, after whatever act; and where an entry does not say what it touched, all is read again. */
import { describe, expect, it } from 'vitest'
import { readHead } from '#db/repository/ledger.ts'
import { requestsTouched } from '#db/repository/report.ts'
import { residentCases } from '#server/report/residentCases.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import { once } from '#test/support/office.ts'
import { paper } from '#test/support/paper.ts'
import { reportingOffice } from '#test/support/reporting.ts'

type Office = Awaited<ReturnType<typeof reportingOffice>>
type Told = { office: Office; ids: string[]; bookings: string[]; hold: string }

/** In their order; each is told after the ones before. */
const ACTS: readonly (readonly [string, (told: Told) => Promise<void>])[] = [
  [
    'two requests come',
    async ({ office, ids, bookings }) => {
      for (const request of [await office.logged(), await office.logged({ issuedOn: '2026-02-11' })]) {
        ids.push(request.id)
        bookings.push(request.bookingId)
      }
    },
  ],
  ['one is decided', async ({ office, ids }) => office.decided(ids[0] ?? '', 'decline')],
  [
    'a hold begins',
    async (told) => {
      told.hold = (await told.office.held()).holdId
    },
  ],
  ['it ends', async ({ office, hold }) => void (await office.ended(hold, 'picked_up'))],
  ['one is decided anew', async ({ office, ids }) => office.decided(ids[0] ?? '', 'notify_only')],
  [
    'another paper cancels one',
    async ({ office, bookings }) =>
      void (await office.reyes().detainer.receive(
        once({
          paper: paper({ asks: [], box: null, reasons: [], cancelsIssuedOn: '2026-02-11', receivedAt: office.services.now() }),
          warrants: [],
          match: { bookingId: bookings[1] ?? '', identifiers: ['name' as const, 'born' as const], note: 'Fingerprints.' },
        }),
      )),
  ],
  [
    'a person is corrected',
    async ({ office, bookings }) => {
      const { subject } = await office.reyes().booking.byId({ id: bookings[0] ?? '' })
      const { id: _, version, ...was } = subject
      const change = { ...was, born: '1991-04-05', sex: 'F' as const }
      await office.reyes().booking.changePerson(once({ bookingId: bookings[0] ?? '', version, change }))
    },
  ],
  [
    'a person leaves',
    async ({ office, bookings }) =>
      void (await office.reyes().booking.changeCustody(
        once({
          bookingId: bookings[0] ?? '',
          version: 1,
          ...STILL_HERE,
          custody: 'released' as const,
          releasedAt: office.services.now(),
          releaseNote: 'Case dismissed.',
        }),
      )),
  ],
  [
    'two records are linked',
    async ({ office }) => {
      const people = await office.db.selectFrom('subject').select('id').orderBy('id').limit(2).execute()
      const subjectIds = people.map(({ id }) => id) as [string, string]
      await office.as('records').person.link(once({ subjectIds, says: 'same' as const, note: 'The same fingerprints.' }))
    },
  ],
]

describe('the requests that reports keep', () => {
  it('are what a fresh reading gives, after every act of a story', async () => {
    const office = await reportingOffice()
    const told: Told = { office, ids: [], bookings: [], hold: '' }
    const kept = residentCases(office.db)
    const sorted = async (read: ReturnType<typeof residentCases>) => (await read()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const [what, act] of ACTS) {
      office.pass(1)
      await act(told)
      expect([what, await sorted(kept)]).toEqual([what, await sorted(residentCases(office.db))])
    }
    expect(await kept()).toBe(await kept())
  })

  it('are read again where the ledger names them, and all of them after an import', async () => {
    const office = await reportingOffice()
    const request = await office.logged()
    const { seq } = await readHead(office.db)
    await office.stone().report.set(once({ smallest: 5, costPerDay: null, capacity: null, note: 'No change for the requests.' }))
    expect(await requestsTouched(office.db, seq, seq + 1)).toEqual([])
    await office.decided(request.id, 'decline')
    expect(await requestsTouched(office.db, seq + 1, seq + 2)).toEqual([request.id])
    const entry = { seq: seq + 3, at: office.services.now(), act: 'booking.imported' as const, actorId: 'x', actorName: 'X' }
    await office.db
      .insertInto('ledger')
      .values({
        ...entry,
        subjectId: 'file',
        detainerId: null,
        bookingId: null,
        detail: '{}',
        salt: null,
        digest: null,
        previousHash: '',
        hash: '',
      })
      .execute()
    expect(await requestsTouched(office.db, seq + 2, seq + 3)).toBeNull()
  })
})
