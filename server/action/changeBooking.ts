/** What changes while a person is in custody: the bond, the charges and their disposition, earlier convictions; each works verdicts out anew. */
import { z } from 'zod'
import {
  bookingById,
  chargeById,
  chargesOfBooking,
  convictionById,
  insertCharges,
  insertConviction,
  updateBooking,
  updateCharge,
  updateConviction,
} from '#db/repository/booking.ts'
import { custodyEvents } from '#shared/core/custodyEvents.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import { BONDS, type Booking, type Charge, ChargeInput, type Conviction, ConvictionInput } from '#shared/record/booking.ts'
import type { Act } from '#shared/record/ledger.ts'
import type { Acting } from '../context.ts'
import { enterEvents } from './enterEvents.ts'
import { evaluateBooking } from './evaluateDetainer.ts'

export const ChangeBookingInput = z.object({
  bookingId: z.string(),
  version: z.number().int(),
  change: z.object({
    bond: z.enum(BONDS).optional(),
    arrestedOn: z.iso.date('Give the date as YYYY-MM-DD.').nullable().optional(),
    /** True: our own criminal history check has just been made. */
    historyChecked: z.boolean().optional(),
  }),
})
export const AddChargeInput = z.object({ bookingId: z.string(), charge: ChargeInput })
export const ChangeChargeInput = z.object({ chargeId: z.string(), version: z.number().int(), change: ChargeInput })
export const RecordConvictionInput = z.object({ bookingId: z.string(), conviction: ConvictionInput })
export const ChangeConvictionInput = z.object({
  bookingId: z.string(),
  convictionId: z.string(),
  version: z.number().int(),
  change: ConvictionInput,
})

export async function changeBooking(acting: Acting, input: z.infer<typeof ChangeBookingInput>): Promise<Booking> {
  const before = await booked(acting, input.bookingId)
  const { historyChecked, bond = before.bond, arrestedOn = before.arrestedOn } = input.change
  const historyCheckedAt = historyChecked === undefined ? before.historyCheckedAt : historyChecked ? acting.at : null
  const booking = revise(before, input.version, { bond, arrestedOn, historyCheckedAt })
  await updateBooking(acting.tx, booking)
  await enterEvents(acting, booking.id, custodyEvents(before, booking, acting.at))
  await entered(acting, 'booking.changed', booking.id, booking.id, { change: input.change })
  return booking
}

export async function addCharge(acting: Acting, input: z.infer<typeof AddChargeInput>): Promise<Charge> {
  const booking = await booked(acting, input.bookingId)
  const seq = Math.max(0, ...(await chargesOfBooking(acting.tx, booking.id)).map((charge) => charge.seq)) + 1
  const charge = { ...input.charge, id: acting.newId(), bookingId: booking.id, seq, version: 1 }
  await insertCharges(acting.tx, [charge])
  await entered(acting, 'charge.added', charge.id, booking.id, { seq, title: charge.title, status: charge.status })
  return charge
}

export async function changeCharge(acting: Acting, input: z.infer<typeof ChangeChargeInput>): Promise<Charge> {
  const before = await chargeById(acting.tx, input.chargeId)
  if (!before) throw new Problem('record.notFound', { chargeId: input.chargeId })
  const charge = revise(before, input.version, input.change)
  await updateCharge(acting.tx, charge)
  const detail = {
    seq: charge.seq,
    title: charge.title,
    was: before.status,
    status: charge.status,
    disposedOn: charge.disposedOn,
  }
  if (charge.status !== before.status) {
    const happened = { charge: `${charge.seq}. ${charge.title}`, was: before.status, status: charge.status }
    // A disposition is known by its day; the log keeps when it was entered beside it.
    await enterEvents(acting, charge.bookingId, [
      { kind: 'disposition', at: acting.at, detail: { ...happened, on: charge.disposedOn } },
    ])
  }
  await entered(acting, 'charge.changed', charge.id, charge.bookingId, detail)
  return charge
}

export async function recordConviction(acting: Acting, input: z.infer<typeof RecordConvictionInput>): Promise<Conviction> {
  const booking = await booked(acting, input.bookingId)
  const conviction = { ...input.conviction, id: acting.newId(), subjectId: booking.subjectId, version: 1 }
  await insertConviction(acting.tx, conviction)
  await entered(acting, 'conviction.recorded', conviction.id, booking.id, { title: conviction.title, source: conviction.source })
  return conviction
}

export async function changeConviction(acting: Acting, input: z.infer<typeof ChangeConvictionInput>): Promise<Conviction> {
  const before = await convictionById(acting.tx, input.convictionId)
  const booking = await booked(acting, input.bookingId)
  if (!before || before.subjectId !== booking.subjectId)
    throw new Problem('record.notFound', { convictionId: input.convictionId })
  const conviction = revise(before, input.version, input.change)
  await updateConviction(acting.tx, conviction)
  const detail = { title: conviction.title, was: before.status, status: conviction.status }
  await entered(acting, 'conviction.changed', conviction.id, input.bookingId, detail)
  return conviction
}

/** Throws `record.notFound`. */
async function booked({ tx }: Acting, id: string): Promise<Booking> {
  const booking = await bookingById(tx, id)
  if (!booking) throw new Problem('record.notFound', { bookingId: id })
  return booking
}

/** The entry belongs to the booking, and so to every request on it. */
async function entered(
  acting: Acting,
  act: Act,
  subjectId: string,
  bookingId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const evaluated = await evaluateBooking(acting, bookingId)
  await acting.enter({ act, subjectId, bookingId, detail: { ...detail, evaluated } })
}
