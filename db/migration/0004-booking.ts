/** Persons, their bookings and charges, and the convictions that came before. */
import type { Kysely } from 'kysely'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) =>
    integer(
      db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey()),
      'version',
    )

  await text(
    keyed('subject'),
    'surname given? middle? nameKey aliases born? sex? birthplace? aNumber? fins? localId? stateId? fbiNumber?',
  ).execute()
  await db.schema.createIndex('subject_by_name').on('subject').column('nameKey').execute()
  await db.schema.createIndex('subject_by_aNumber').on('subject').column('aNumber').execute()
  await db.schema.createIndex('subject_by_born').on('subject').column('born').execute()

  const booking = keyed('booking')
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('subjectId', 'text', (column) => column.notNull().references('subject.id'))
    .addColumn('facilityId', 'text', (column) => column.references('facility.id'))
  await text(
    booking,
    'bookedAt arrestedOn? bond historyCheckedAt? custody releaseOrderedAt? wouldBeReleasedAt? releaseEvidence? releasedAt? releaseNote?',
  ).execute()
  await db.schema.createIndex('booking_of_subject').on('booking').column('subjectId').execute()

  const charge = keyed('charge').addColumn('bookingId', 'text', (column) => column.notNull().references('booking.id'))
  await integer(
    text(
      integer(charge, 'seq'),
      'title code? statute? class degree? level? status pcFinding disposition? disposedOn? sentence? punishable? ticks',
    ),
    'wobbler?',
  ).execute()
  await db.schema.createIndex('charge_of_booking').on('charge').columns(['bookingId', 'seq']).unique().execute()

  const conviction = keyed('conviction').addColumn('subjectId', 'text', (column) => column.notNull().references('subject.id'))
  await integer(
    text(conviction, 'title statute? class degree? convictedOn? status forum releasedOn? punishable? source ticks'),
    'incarcerated? wobbler?',
  ).execute()
  await db.schema.createIndex('conviction_of_subject').on('conviction').column('subjectId').execute()
}
