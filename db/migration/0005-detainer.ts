/** Requests as they stand on the paper, the warrants that came with them, and what is attested about them. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())

  const detainer = integer(keyed('detainer'), 'version operativeOnConvictionOnly complete box?')
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('bookingId', 'text', (column) => column.references('booking.id'))
  await text(
    detainer,
    `form subject nameKey aNumber? fins? eventNumber? reasons asks issuedOn? receivedAt channel issuingOffice? officer? phone? addressedTo?
     addresseeMatches supportingDocument cancelsIssuedOn? match? status statusNote? service? enteredAt enteredBy`,
  ).execute()
  await db.schema.createIndex('detainer_of_booking').on('detainer').column('bookingId').execute()
  await db.schema.createIndex('detainer_by_received').on('detainer').column('receivedAt').execute()
  await db.schema.createIndex('detainer_by_name').on('detainer').column('nameKey').execute()
  await db.schema.createIndex('detainer_by_status').on('detainer').columns(['status', 'receivedAt']).execute()

  const warrant = integer(keyed('warrant'), 'version').addColumn('detainerId', 'text', (column) =>
    column.notNull().references('detainer.id'),
  )
  await text(warrant, 'kind signedBy signerName? signedOn? number? status').execute()
  await db.schema.createIndex('warrant_of_detainer').on('warrant').column('detainerId').execute()

  const finding = keyed('finding').addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))
  await text(finding, 'fact value? source note? enteredAt enteredBy').execute()
  await db.schema.createIndex('finding_of_detainer').on('finding').columns(['detainerId', 'enteredAt']).execute()
  await keepForever(db, 'finding')
}
