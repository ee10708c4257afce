/** Two desks with the same record open: the second to save is told what the first one changed, and nothing is merged. */
import { describe, expect, it } from 'vitest'
import { arrived, listed, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { i200 } from '#test/support/paper.ts'
import type { TRPCError } from '@trpc/server'
import type { Problem } from '#shared/problem.ts'

type Arrived = Awaited<ReturnType<typeof arrived>>
const conviction = {
  title: 'ARMED ROBBERY',
  class: 'felony' as const,
  convictedOn: '2019',
  source: 'court' as const,
}

/** Each edit, sent with the version that was on screen before somebody else saved the same edit. */
const EDITS: Record<string, (office: Arrived) => Promise<() => Promise<unknown>>> = {
  'of a booking':
    async ({ clerk, booked }) =>
    () =>
      clerk.booking.change(once({ bookingId: booked.id, version: 1, change: { bond: 'posted' as const } })),
  'of custody':
    async ({ clerk, booked }) =>
    () =>
      clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, custody: 'hospital' as const })),
  'of a charge': async ({ clerk, booked }) => {
    const [charge] = (await clerk.booking.byId({ id: booked.id })).charges
    return () =>
      clerk.booking.changeCharge(once({ chargeId: charge?.id ?? '', version: 1, change: listed({ status: 'dismissed' }) }))
  },
  'of a conviction': async ({ clerk, booked }) => {
    const { id } = await clerk.booking.recordConviction(once({ bookingId: booked.id, conviction }))
    const change = { ...conviction, status: 'overturned' as const }
    return () => clerk.booking.changeConviction(once({ bookingId: booked.id, convictionId: id, version: 1, change }))
  },
  'of service on the person':
    async ({ clerk, detainer }) =>
    () =>
      clerk.detainer.serve(once({ detainerId: detainer.id, version: 1, service: SERVED as NonNullable<typeof SERVED> })),
  'of the booking that a paper belongs to':
    async ({ clerk, detainer, booked }) =>
    () =>
      clerk.detainer.attach(
        once({
          detainerId: detainer.id,
          version: 1,
          match: { bookingId: booked.id, identifiers: ['born', 'photo'] as ('born' | 'photo')[] },
        }),
      ),
  'of a warrant': async ({ clerk, page }) => {
    const [warrant] = (await page()).warrants
    return () =>
      clerk.detainer.changeWarrant(
        once({ warrantId: warrant?.id ?? '', version: 1, change: { ...i200, status: 'vacated' as const } }),
      )
  },
}

describe('an edit', () => {
  it.each(Object.entries(EDITS))('%s, made on an old version, is refused with both', async (_, of) => {
    const office = await arrived()
    const edit = await of(office)
    await expect(edit()).resolves.toMatchObject({ version: 2 })
    const entries = (await office.as('auditor').ledger.verify()).entries

    const refused = (await edit().catch((error: unknown) => error)) as TRPCError
    expect(refused).toMatchObject({ code: 'CONFLICT', message: 'record.stale' })
    expect((refused.cause as Problem).detail).toMatchObject({ yours: expect.any(Object), current: { version: 2 } })
    expect((await office.as('auditor').ledger.verify()).entries).toBe(entries)
  })

  it('that closes a request which somebody served meanwhile is refused', async () => {
    const { clerk, detainer, page } = await arrived()
    await clerk.detainer.serve(once({ detainerId: detainer.id, version: 1, service: SERVED as NonNullable<typeof SERVED> }))
    const close = clerk.detainer.close(
      once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Letter of today.' }),
    )
    await expect(close).rejects.toThrow('record.stale')
    expect((await page()).detainer.status).toBe('active')
  })
})
