/** ICE cancels a request by another form: it ends what it names, whether or not the paper is attached to a booking, and nothing else. */
import { describe, expect, it } from 'vitest'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

async function oneActive() {
  const office = await openOffice()
  const clerk = office.as('jailStaff', 'reyes')
  const booked = await clerk.booking.record(once(booking()))
  const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: null }
  const detainer = await clerk.detainer.receive(once({ paper: paper(), warrants: [i200], match }))
  const status = async () => (await clerk.detainer.byId({ id: detainer.id })).detainer
  return { ...office, clerk, match, status }
}

const cancelling = (over = {}) =>
  paper({ asks: [], box: null, reasons: [], issuedOn: '2026-03-03', cancelsIssuedOn: '2026-03-02', ...over })

describe('a form that cancels the request issued on 2 March', () => {
  it('ends it when it is attached to the same booking', async () => {
    const { clerk, match, status } = await oneActive()
    await clerk.detainer.receive(once({ paper: cancelling(), match }))
    expect(await status()).toMatchObject({ status: 'rescinded', statusNote: 'Cancelled by 2026-00002.' })
  })

  it('ends it by the A-number when nobody attached the form', async () => {
    const { clerk, status } = await oneActive()
    await clerk.detainer.receive(once({ paper: cancelling({ aNumber: 'A 098-765-432' }) }))
    expect(await status()).toMatchObject({ status: 'rescinded' })
  })

  it.each([
    ['another A-number', { aNumber: 'A011222333' }],
    ['no A-number', { aNumber: null }],
  ])('ends nothing with %s', async (_, over) => {
    const { clerk, status } = await oneActive()
    await clerk.detainer.receive(once({ paper: cancelling(over) }))
    expect(await status()).toMatchObject({ status: 'active' })
  })

  it('is refused with a day on which nothing that stands was issued, until the request itself was ended', async () => {
    const { clerk, match, status } = await oneActive()
    const wrongDay = cancelling({ cancelsIssuedOn: '2026-02-02' })
    await expect(clerk.detainer.receive(once({ paper: wrongDay, match }))).rejects.toThrow('detainer.cancelsNothing')
    const { id, version } = await status()
    const byHand = { detainerId: id, version, status: 'rescinded' as const, note: 'ICE wrote another day.' }
    await clerk.detainer.close(once(byHand))
    expect(await clerk.detainer.receive(once({ paper: wrongDay, match }))).toMatchObject({ status: 'closed' })
  })
})

it('refuses a time of receipt that has not come yet', async () => {
  const { clerk } = await oneActive()
  const tomorrow = paper({ receivedAt: '2026-03-04T14:00:00.000Z' })
  await expect(clerk.detainer.receive(once({ paper: tomorrow }))).rejects.toThrow('detainer.receivedInFuture')
})
