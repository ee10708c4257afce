/** A person whose bond is posted and who would walk out now, with one request on the booking; and the acts of the release desk. */
import { arrived } from './arrived.ts'
import { once } from './office.ts'

export const WALKS_OUT = '2026-03-03T13:55:00.000Z'

/** How the booking says that the person has gone. */
export const LEFT = {
  custody: 'released' as const,
  releaseOrderedAt: null,
  wouldBeReleasedAt: WALKS_OUT,
  releaseEvidence: 'Bond receipt 4417',
  releasedAt: WALKS_OUT,
  releaseNote: 'Out by the front door.',
}

export async function releaseDue(over: Parameters<typeof arrived>[0] = {}) {
  const office = await arrived(over)
  const { clerk, detainer } = office
  const bookingId = detainer.bookingId ?? ''
  const custody = {
    custody: 'in_custody' as const,
    releaseOrderedAt: null,
    wouldBeReleasedAt: WALKS_OUT,
    releaseEvidence: 'Bond receipt 4417',
    releasedAt: null,
    releaseNote: null,
  }
  await clerk.booking.changeCustody(once({ bookingId, version: 1, ...custody }))
  const sheet = () => office.as('jailStaff', 'reyes').release.sheet({ bookingId })
  const stops = async () => (await sheet()).gate.stops.map((stop) => (stop.kind === 'step' ? stop.step : stop.kind))
  const check = (by: typeof clerk, did: Parameters<typeof clerk.release.check>[0]['do']['did']) =>
    by.release.check(once({ bookingId, did }))
  const checkAll = async () => {
    const { requests } = await sheet()
    await check(clerk, { step: 'authority', paper: 'Bond receipt 4417' })
    await check(clerk, { step: 'identity', identifiers: ['name_and_birth', 'booking_number'] })
    const warrants = requests.flatMap((one) => one.warrants.map(({ id }) => id))
    await check(clerk, { step: 'holds', detainers: requests.map(({ matter }) => matter.detainer.id), warrants })
    await check(clerk, { step: 'property', note: 'Bag 12' })
  }
  const answerDuties = async () => {
    const { duties } = await clerk.release.duties({ detainerId: detainer.id })
    for (const { duty } of duties)
      await clerk.release.recordDuty(
        once({ detainerId: detainer.id, name: duty.name, state: 'done' as const, at: WALKS_OUT, note: 'Fax confirmation 12' }),
      )
  }
  return { ...office, bookingId, sheet, stops, check, checkAll, answerDuties }
}
