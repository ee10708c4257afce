/** A request arrives for a person who is here, logged by an officer at another screen. */
import { type ReceiveInput, receiveDetainer } from '#server/action/receiveDetainer.ts'
import { recordBooking } from '#server/action/recordBooking.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Desk } from './desk.ts'
import { booking, charge, i200, paper } from './paper.ts'

let count = 0

export async function arrival(
  desk: Desk,
  surname: string,
  charges = [charge()],
  service: ReceiveInput['service'] = null,
): Promise<Detainer> {
  const plain = booking({ charges })
  const booked = await desk.act('reyes', (acting) =>
    recordBooking(acting, {
      ...plain,
      number: `26-9${String(++count).padStart(4, '0')}`,
      subject: { ...plain.subject, surname },
    }),
  )
  return desk.act('reyes', (acting) =>
    receiveDetainer(acting, {
      paper: paper({ subject: { ...paper().subject, surname } }),
      warrants: [i200],
      match: { bookingId: booked.id, identifiers: ['name', 'born'], note: null },
      service,
      findings: [],
    }),
  )
}
