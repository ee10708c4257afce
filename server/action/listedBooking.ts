/** What a list says of one booking is written through the acts of the desk; where a person has written something else meanwhile, theirs stands. */
import { bookingById, chargesOfBooking } from '#db/repository/booking.ts'
import { subjectById } from '#db/repository/subject.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { asCharge, toldCharge } from '#shared/core/roster/asBooking.ts'
import { type LineChange, sameOffense } from '#shared/core/roster/compareRosters.ts'
import { UNNAMED } from '#shared/core/unnamed.ts'
import type { Charge, ChargeInput } from '#shared/record/booking.ts'
import type { Kept, ListedCharge } from '#shared/record/roster.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Acting } from '../context.ts'
import { addCharge, changeCharge } from './changeBooking.ts'
import { changePerson } from './changePerson.ts'

/** The fields that were written, and what was kept as the desk has it. */
export type Written = { readonly fields: readonly string[]; readonly kept: readonly Kept[] }

export async function changeListed(acting: Acting, bookingId: string, change: LineChange, disposes: boolean): Promise<Written> {
  const { number } = change
  const booking = await bookingById(acting.tx, bookingId)
  const subject = booking && (await subjectById(acting.tx, booking.subjectId))
  if (!booking || !subject) return { fields: [], kept: [] }
  const fields: string[] = []
  const kept: Kept[] = []
  if (!inCustody(booking)) kept.push({ number, field: 'custody', why: 'released' })
  // The time of a booking is part of the paper trail; a person mends it.
  if (change.bookedAt !== null && change.bookedAt !== booking.bookedAt) kept.push({ number, field: 'bookedAt', why: 'bookedAt' })

  const wanted = change.person.filter(({ field, is }) => subject[field] !== is)
  const taken = wanted.filter(({ field, was }) => mayReplace(subject[field], was))
  for (const { field } of wanted) if (!taken.some((one) => one.field === field)) kept.push({ number, field, why: 'atDesk' })
  if (taken.length > 0) {
    const said = Object.fromEntries(taken.map(({ field, is }) => [field, is]))
    const { id: _, version, ...before } = subject
    await changePerson(acting, { bookingId, version, change: { ...before, ...said } as Omit<Subject, 'id' | 'version'> })
    fields.push(...taken.map(({ field }) => field))
  }
  const charges = await changeCharges(acting, bookingId, change, disposes)
  return { fields: [...fields, ...charges.fields], kept: [...kept, ...charges.kept] }
}

/** What stands is what the list said before, or nothing at all. */
const mayReplace = (stands: unknown, was: string | null): boolean => stands === was || stands === null || stands === UNNAMED

async function changeCharges(
  acting: Acting,
  bookingId: string,
  { number, charges: { added, changed, dropped } }: LineChange,
  disposes: boolean,
): Promise<Written> {
  const fields: string[] = []
  const kept: Kept[] = []
  if (added.length + changed.length + dropped.length === 0) return { fields, kept }
  const left = await chargesOfBooking(acting.tx, bookingId)
  const take = (fits: (charge: Charge) => boolean): Charge | undefined => {
    const index = left.findIndex(fits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const write = async (charge: Charge, told: Partial<ChargeInput>, field: string): Promise<void> => {
    const { id, bookingId: _, seq, version, ...before } = charge
    await changeCharge(acting, { chargeId: id, version, change: { ...before, ...told } })
    fields.push(`${field} ${seq}`)
  }
  for (const { was, is } of changed) {
    const charge = take((one) => says(one, was, disposes)) ?? take((one) => says(one, is, disposes))
    if (!charge) kept.push({ number, field: is.title, why: 'atDesk' })
    else if (!says(charge, is, disposes)) await write(charge, toldCharge(is, disposes), 'charge')
  }
  for (const was of dropped) {
    const charge = take((one) => sameOffense(one, was))
    // That a list no longer names a charge does not say what became of it.
    if (charge?.status === 'pending') await write(charge, { status: 'unknown' }, 'charge no longer listed')
  }
  for (const is of added) {
    const again = take((one) => sameOffense(one, is) && one.status === 'unknown')
    if (again) await write(again, toldCharge(is, disposes), 'charge')
    else if (!take((one) => says(one, is, disposes))) {
      const { seq } = await addCharge(acting, { bookingId, charge: asCharge(is, disposes) })
      fields.push(`new charge ${seq}`)
    }
  }
  return { fields, kept }
}

/** Whether the record of the desk is what the list says of this charge. */
function says(charge: Charge, listed: ListedCharge, disposes: boolean): boolean {
  const told = toldCharge(listed, disposes)
  return (Object.keys(told) as (keyof typeof told)[]).every((field) => charge[field] === told[field])
}
