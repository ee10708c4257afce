/** T7: the clock jumps by an hour or a day, through both nights of summer time, a leap day and a new year: order is that of the sequence, no hold grows, and going back is on record. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { entriesAfter } from '#db/repository/ledger.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { type Fault, rounds } from './fault.ts'

/** The evening before something odd happens to the clock on the wall in Chicago. */
const EVENINGS = [
  '2026-03-08T03:00:00.000Z',
  '2026-11-01T03:00:00.000Z',
  '2026-12-31T20:00:00.000Z',
  '2028-02-28T20:00:00.000Z',
  '2026-06-15T20:00:00.000Z',
]
/** In hours; the last four as a strobe, there and back within a second. */
const JUMPS = [1, -1, -24, 24, 8, -8, 0.5, 1 / 3600, -1 / 3600]

const minutes = (instant: string, by: number): string => new Date(Date.parse(instant) + by * 60_000).toISOString()

async function heldOn(evening: string) {
  const office = await arrived()
  const { as, detainer, seen, services } = office
  office.pass((Date.parse(evening) - Date.parse(services.now())) / 3_600_000)
  await as('supervisor', 'stone').decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  const wouldBeReleasedAt = minutes(evening, -5)
  const start = once({ detainerId: detainer.id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' })
  return { ...office, hold: await as('jailStaff', 'reyes').hold.start(start) }
}

type Held = Awaited<ReturnType<typeof heldOn>>

/** Whatever somebody may do meanwhile; what the clock makes impossible is refused. */
async function something({ as, booked, detainer, services }: Held, luck: Seed): Promise<void> {
  // Called anew, for the instant of a call is read when it comes in.
  const clerk = as('jailStaff', 'reyes')
  const { booking, charges } = await clerk.booking.byId({ id: booked.id })
  const { id: bookingId, version } = booking
  const bond = luck.pick(['posted', 'none', 'denied'] as const)
  const wouldBeReleasedAt = minutes(services.now(), luck.whole(-600, 600))
  const leaves = { ...STILL_HERE, wouldBeReleasedAt, releaseEvidence: 'Bond receipt 4417' }
  const [charge] = charges
  await luck
    .pick([
      () => clerk.booking.change(once({ bookingId, version, change: { bond } })),
      () => clerk.booking.changeCustody(once({ bookingId, version, ...leaves })),
      () => clerk.evaluation.ask(once({ detainerId: detainer.id })),
      () =>
        clerk.booking.changeCharge(
          once({
            chargeId: charge?.id ?? '',
            version: charge?.version ?? 1,
            change: listed({ status: luck.pick(['convicted', 'pending', 'dismissed'] as const), disposedOn: '2026-03-02' }),
          }),
        ),
    ])()
    .catch((error: Error) => {
      if (error.message === 'internal' || !/^\w+\.\w+$/.test(error.message)) throw error
    })
}

const wentBack = (before: LedgerEntry, entry: LedgerEntry): string | null =>
  Date.parse(before.at) - Date.parse(entry.at) > 60_000 ? before.at : null

export const clockJump: Fault = {
  id: 'T7',
  name: 'the clock jumps',
  short: { rounds: 2, seconds: 4 },
  full: { rounds: 500, seconds: 120 },
  run: async (size, seed) => {
    const round = rounds(size)
    const luck = seeded(seed)
    const told = { jumps: 0, back: 0 }
    for (let evening = 0; round.next(); evening += 1) {
      const office = await heldOn(EVENINGS[evening % EVENINGS.length] ?? '')
      const { hold, page, db, services } = office
      const hours = (Date.parse(hold.mustBeFreeBy) - Date.parse(hold.startedAt)) / 3_600_000
      round.holds(hours === 48, `a hold of ${hours} h from ${hold.startedAt}`)
      let freeBy = hold.mustBeFreeBy
      for (let jump = 0; jump < 12; jump += 1) {
        office.pass(luck.pick(JUMPS))
        told.jumps += 1
        await something(office, luck)
        const now = (await page()).holds[0]
        round.holds(
          now !== undefined && now.mustBeFreeBy <= freeBy,
          `free by ${freeBy} became ${now?.mustBeFreeBy} at ${services.now()}`,
        )
        freeBy = now?.mustBeFreeBy ?? freeBy
      }
      const entries = await entriesAfter(db, 0, 500)
      for (const [place, entry] of entries.entries()) {
        const before = entries[place - 1]
        const expected = before ? wentBack(before, entry) : null
        const said = (entry.detail['clockWentBack'] as { after?: string } | undefined)?.after ?? null
        if (expected !== null) told.back += 1
        round.holds(said === expected, `entry ${entry.seq} of ${entry.at} after ${before?.at} says ${said}`)
      }
      const { firstBad } = await office.as('auditor').ledger.verify()
      round.holds(firstBad === null, `entry ${firstBad} does not follow`)
      await services.databases.close()
    }
    return round.told(`${told.jumps} jumps; ${told.back} times the clock stood behind the last entry, each on record`)
  },
}
