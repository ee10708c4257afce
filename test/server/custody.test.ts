/** Custody as it happened: each event with its own instant beside the one of its entry, and a request that moves with the person. */
import { describe, expect, it } from 'vitest'
import { STILL_HERE } from '#shared/record/booking.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { sentences } from '#test/support/sentences.ts'

const ORDERED = '2026-03-03T11:52:00.000Z'
const WALKS_OUT = '2026-03-03T13:10:00.000Z'
const LEFT = '2026-03-03T13:40:00.000Z'

async function inJail() {
  const office = await arrived()
  const { clerk, detainer } = office
  const bookingId = detainer.bookingId ?? ''
  const custody = (version: number, change: object) =>
    clerk.booking.changeCustody(once({ bookingId, version, ...STILL_HERE, ...change }))
  const events = async () => (await clerk.booking.byId({ id: bookingId })).events
  return { ...office, bookingId, custody, events }
}

describe('the custody of a person', () => {
  it('keeps the order, the would-be release and the release apart, with who ordered and on which paper', async () => {
    const { custody, events } = await inJail()
    const set = {
      releaseOrderedAt: ORDERED,
      releaseOrderedBy: 'Judge Example',
      wouldBeReleasedAt: WALKS_OUT,
      releaseEvidence: 'Order 26-CF-77',
    }
    await custody(1, set)
    await custody(2, { ...set, custody: 'released', releasedAt: LEFT, releaseCode: 'released_no_ice', releaseNote: 'Bail paid.' })
    expect((await events()).map(({ kind, at, detail }) => [kind, at, detail])).toEqual([
      ['booked', '2026-03-01T02:15:00.000Z', { bond: 'unknown' }],
      ['release_ordered', ORDERED, { by: 'Judge Example', paper: 'Order 26-CF-77' }],
      ['would_be_release', WALKS_OUT, { paper: 'Order 26-CF-77' }],
      ['left', LEFT, { custody: 'released', code: 'released_no_ice', to: null, relayed: null }],
    ])
  })

  it('tells when something happened from when it was entered', async () => {
    const { custody, events } = await inJail()
    await custody(1, { releaseOrderedAt: ORDERED, releaseEvidence: 'Order 26-CF-77' })
    expect((await events()).at(-1)).toMatchObject({ at: ORDERED, enteredAt: '2026-03-03T14:00:00.000Z', byName: 'REYES' })
  })

  it('keeps the bond and the disposition of a charge as events, and works the verdict out anew', async () => {
    const { clerk, bookingId, events, page } = await inJail()
    await clerk.booking.change(once({ bookingId, version: 1, change: { bond: 'posted' as const } }))
    const [charge] = (await clerk.booking.byId({ id: bookingId })).charges
    await clerk.booking.changeCharge(
      once({ chargeId: charge?.id ?? '', version: 1, change: listed({ status: 'dismissed', disposedOn: '2026-03-03' }) }),
    )
    expect((await events()).slice(1).map(({ kind, detail }) => [kind, detail.was, detail.bond ?? detail.status])).toEqual([
      ['bond', 'unknown', 'posted'],
      ['disposition', 'convicted', 'dismissed'],
    ])
    expect((await page()).evaluations.at(-1)?.verdict.outcome).toBe('decline')
  })

  it('moves the request with the person, with its own end here (R13)', async () => {
    const { custody, page } = await inJail()
    await custody(1, { custody: 'transferred', releasedAt: LEFT, movedTo: 'Alder County Jail', relayed: 'yes' })
    expect((await page()).detainer).toMatchObject({
      status: 'moved',
      statusNote: 'With the person to Alder County Jail; a copy went along.',
    })
  })

  it('closes the request where ICE itself took the person', async () => {
    const { custody, page } = await inJail()
    const gone = {
      custody: 'transferred',
      releasedAt: LEFT,
      movedTo: 'ICE',
      releaseCode: 'transferred_to_ice',
      releaseNote: 'The sheet follows.',
    }
    await custody(1, gone)
    expect((await page()).detainer).toMatchObject({ status: 'closed', statusNote: 'ICE took custody of the person.' })
  })

  it('does not let a person be moved to nowhere', async () => {
    const { custody } = await inJail()
    expect(await sentences(custody(1, { custody: 'to_prison', releasedAt: LEFT }))).toEqual([
      ['movedTo', 'Say where the person went: the requests on the booking go along.'],
    ])
  })
})
