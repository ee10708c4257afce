/** Bookings with their charges, and the convictions that came before them. */
import type { Booking, Charge, Conviction } from '#shared/record/booking.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'
import { indexBookingNumber } from '../personIndex.ts'

const charges = codec<Charge>()(['ticks'], ['wobbler'])
const convictions = codec<Conviction>()(['ticks'], ['incarcerated', 'wobbler'])

export async function insertBooking(tx: Tx, booking: Booking): Promise<void> {
  await tx.insertInto('booking').values(booking).execute()
  await indexBookingNumber(tx, booking.subjectId, booking.number)
}

export async function updateBooking(tx: Tx, booking: Booking): Promise<void> {
  await tx.updateTable('booking').set(booking).where('id', '=', booking.id).execute()
}

export async function bookingById(db: Db | Tx, id: string): Promise<Booking | undefined> {
  return db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function bookingsById(db: Db | Tx, ids: readonly string[]): Promise<Booking[]> {
  return db.selectFrom('booking').selectAll().where('id', 'in', ids).execute()
}

export async function bookingByNumber(db: Db | Tx, number: string): Promise<Booking | undefined> {
  return db.selectFrom('booking').selectAll().where('number', '=', number).executeTakeFirst()
}

export async function insertCharges(tx: Tx, rows: readonly Charge[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('charge').values(rows.map(charges.pack)).execute()
}

export async function updateCharge(tx: Tx, charge: Charge): Promise<void> {
  await tx.updateTable('charge').set(charges.pack(charge)).where('id', '=', charge.id).execute()
}

export async function chargeById(db: Db | Tx, id: string): Promise<Charge | undefined> {
  const row = await db.selectFrom('charge').selectAll().where('id', '=', id).executeTakeFirst()
  return row && charges.unpack(row)
}

export async function chargesOfBooking(db: Db | Tx, bookingId: string): Promise<Charge[]> {
  const rows = await db.selectFrom('charge').selectAll().where('bookingId', '=', bookingId).orderBy('seq').execute()
  return rows.map(charges.unpack)
}

/** Of several bookings, in their order on each. */
export async function chargesOfBookings(db: Db | Tx, bookingIds: readonly string[]): Promise<Charge[]> {
  if (bookingIds.length === 0) return []
  const rows = await db.selectFrom('charge').selectAll().where('bookingId', 'in', bookingIds).orderBy('seq').execute()
  return rows.map(charges.unpack)
}

export async function insertConviction(tx: Tx, conviction: Conviction): Promise<void> {
  await tx.insertInto('conviction').values(convictions.pack(conviction)).execute()
}

export async function updateConviction(tx: Tx, conviction: Conviction): Promise<void> {
  await tx.updateTable('conviction').set(convictions.pack(conviction)).where('id', '=', conviction.id).execute()
}

export async function convictionById(db: Db | Tx, id: string): Promise<Conviction | undefined> {
  const row = await db.selectFrom('conviction').selectAll().where('id', '=', id).executeTakeFirst()
  return row && convictions.unpack(row)
}

export async function convictionsOfSubject(db: Db | Tx, subjectId: string): Promise<Conviction[]> {
  const rows = await db
    .selectFrom('conviction')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('convictedOn')
    .orderBy('id')
    .execute()
  return rows.map(convictions.unpack)
}
