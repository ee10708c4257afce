/** Inquiries and what answers them: searches, pauses, the records released, the letter; and every look at a person's record, chained like the ledger. */
import type { Kysely } from 'kysely'
import { keepForever, refuse } from './trigger.ts'
import { bytes, integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())
  const ofInquiry = (name: string) =>
    keyed(name).addColumn('inquiryId', 'text', (column) => column.notNull().references('inquiry.id'))

  const inquiry = integer(keyed('inquiry'), 'version').addColumn('number', 'text', (column) => column.notNull().unique())
  await text(
    inquiry,
    `requester name organization? replyTo? channel receivedAt basis question asks follows? state rule acknowledgedAt? extendedAt?
     extendedWhy? answer? remark? otherAgency? openedAt openedBy openedByName preparedAt? preparedBy? preparedByName? approvedAt?
     approvedBy? approvedByName? letterHash? returned? sentAt? sentHow? sentByName? withdrawnAt? withdrawnWhy?`,
  ).execute()
  await db.schema.createIndex('inquiry_by_state').on('inquiry').columns(['state', 'receivedAt']).execute()
  await neverAfter(db, 'inquiry', `old.state in ('sent', 'withdrawn')`)

  const search = integer(ofInquiry('inquirySearch'), 'line scanned found near logSize').addColumn('number', 'text', (column) =>
    column.notNull().unique(),
  )
  await text(search, 'criteria unit foundIds resultHash headHash at by byName').execute()
  await db.schema.createIndex('inquirySearch_of_inquiry').on('inquirySearch').columns(['inquiryId', 'line']).execute()
  await keepForever(db, 'inquirySearch')

  await text(ofInquiry('inquiryPause'), 'from reason byName to? resumedWhy? resumedByName?').execute()
  await db.schema.createIndex('inquiryPause_of_inquiry').on('inquiryPause').columns(['inquiryId', 'from']).execute()
  await neverAfter(db, 'inquiryPause', `old."to" is not null`)

  const record = ofInquiry('inquiryRecord').addColumn('detainerId', 'text', (column) =>
    column.notNull().references('detainer.id'),
  )
  await text(record, 'withheld at byName').execute()
  await db.schema.createIndex('inquiryRecord_once').unique().on('inquiryRecord').columns(['inquiryId', 'detainerId']).execute()

  const letter = ofInquiry('inquiryLetter')
  await text(letter, 'sha256 at')
    .addColumn('content', bytes(db), (column) => column.notNull())
    .execute()
  await db.schema.createIndex('inquiryLetter_of_inquiry').on('inquiryLetter').column('inquiryId').execute()
  await keepForever(db, 'inquiryLetter')

  await integer(text(keyed('inquiryTarget'), 'note at by byName'), 'days').execute()
  await keepForever(db, 'inquiryTarget')

  await db.schema.createIndex('ledger_of_subject').on('ledger').columns(['subjectId', 'seq']).execute()

  const look = db.schema.createTable('look').addColumn('seq', 'integer', (column) => column.primaryKey())
  await text(look, 'at actorId actorName detainerId? bookingId? subjectId? purpose inquiryId? previousHash hash').execute()
  await db.schema.createIndex('look_by_actor').on('look').columns(['actorId', 'at']).execute()
  await db.schema.createIndex('look_at_detainer').on('look').columns(['detainerId', 'seq']).execute()
  await db.schema.createIndex('look_at_booking').on('look').columns(['bookingId', 'seq']).execute()
  await db.schema.createIndex('look_at_subject').on('look').columns(['subjectId', 'seq']).execute()
  await keepForever(db, 'look')
}

/** What has gone out stays as it was sent. */
async function neverAfter(db: Kysely<unknown>, table: string, over: string): Promise<void> {
  await refuse(db, { name: `${table}_stays`, table, act: 'update', when: over, says: `${table} is closed` })
  await refuse(db, { name: `${table}_no_delete`, table, act: 'delete', says: `${table} rows are never deleted` })
}
