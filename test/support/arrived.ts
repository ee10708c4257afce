/** A person booked and a request received for them, by way of the desk; then what a test does with it. */
import type { ReceiveInput } from '#server/action/receiveDetainer.ts'
import type { ChargeInput } from '#shared/record/booking.ts'
import { once, openOffice } from './office.ts'
import { booking, charge, i200, paper } from './paper.ts'

export const listed = (over: Partial<ChargeInput> = {}): ChargeInput =>
  charge({ title: 'ARMED ROBBERY', class: 'felony', statute: '943.32(2)', ...over })

type Arrival = {
  readonly charges?: ChargeInput[]
  readonly paper?: Partial<ReceiveInput['paper']>
  readonly service?: ReceiveInput['service']
  readonly office?: Parameters<typeof openOffice>[0]
}

export const SERVED: ReceiveInput['service'] = {
  servedAt: '2026-03-03T13:50:00.000Z',
  how: 'in_person',
  by: 'REYES',
  language: 'Spanish',
}

/** Under the selective policy, convicted of a listed crime unless the charges say otherwise. */
export async function arrived({ charges = [listed({ status: 'convicted', disposedOn: '2026-03-02' })], ...over }: Arrival = {}) {
  const office = await openOffice(over.office)
  const clerk = office.as('jailStaff', 'reyes')
  const supervisor = office.as('supervisor', 'stone')
  const booked = await clerk.booking.record(once(booking({ charges })))
  const match = { bookingId: booked.id, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
  const service = over.service === undefined ? SERVED : over.service
  const detainer = await clerk.detainer.receive(
    once({ paper: paper(over.paper), warrants: [i200], match, service, findings: [] }),
  )
  const page = () => office.as('jailStaff', 'reyes').detainer.byId({ id: detainer.id })
  const seen = async () => ({ detainerId: detainer.id, evaluationId: (await page()).evaluations.at(-1)?.id ?? '' })
  return { ...office, clerk, supervisor, booked, detainer, page, seen }
}
