/**
 * Content that a court orders away: digests in the two chains, so that they hold without it; the orders; what was sealed, encrypted; which
 * records are closed; and in each table that keeps what was written a door for the columns that name a person, open only while an act of removal
 * names the row.
 */
import type { Kysely } from 'kysely'
import { bytes, text } from './column.ts'
import { allow, keepButRemove, refuse, unlessRemoved } from './trigger.ts'

const KEPT: Readonly<Record<string, readonly string[]>> = {
  ledger: ['detail', 'salt', 'digest'],
  look: ['purpose', 'asked', 'salt', 'digest'],
  finding: ['value', 'note'],
  evaluation: ['facts', 'sources', 'verdict'],
  decision: ['reason'],
  dutyRecord: ['note'],
  contact: ['whom', 'number', 'language', 'proof', 'against'],
  releaseCheck: ['did'],
  custodyEvent: ['detail'],
  contradictionCheck: ['of', 'note'],
  paperFile: ['name', 'note', 'sha256', 'content'],
  alarmAck: ['note'],
  personLink: ['note'],
  inquirySearch: ['criteria', 'resultHash'],
  inquiryLetter: ['content'],
  listLetter: ['content'],
  roster: ['found'],
}
const KEYS: Readonly<Record<string, string>> = { ledger: 'cast(old.seq as text)', look: 'cast(old.seq as text)' }

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['ledger', 'look'])
    for (const column of ['salt', 'digest']) await db.schema.alterTable(table).addColumn(column, 'text').execute()

  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())
  const sealing = keyed('sealing').addColumn('number', 'text', (column) => column.notNull().unique())
  await text(
    sealing,
    `kind court caseNumber orderedOn reach recordId undoes? note? state proposedAt proposedBy proposedByName doneAt? doneBy? doneByName?
     withdrawnAt? withdrawnWhy? keyHash? counts?`,
  ).execute()
  await db.schema.createIndex('sealing_by_state').on('sealing').columns(['state', 'proposedAt']).execute()
  await refuse(db, {
    name: 'sealing_stays',
    table: 'sealing',
    act: 'update',
    when: `old.state <> 'proposed'`,
    says: 'sealing is closed',
  })
  await refuse(db, { name: 'sealing_no_delete', table: 'sealing', act: 'delete', says: 'sealing rows are never deleted' })

  await db.schema
    .createTable('sealedContent')
    .addColumn('sealingId', 'text', (column) => column.primaryKey().references('sealing.id'))
    .addColumn('content', bytes(db), (column) => column.notNull())
    .execute()

  await text(
    db.schema.createTable('closedRecord').addColumn('recordId', 'text', (column) => column.primaryKey()),
    'by',
  ).execute()
  await db.schema.createIndex('closedRecord_by').on('closedRecord').column('by').execute()

  await text(db.schema.createTable('removalDoor'), 'tableName rowKey')
    .addPrimaryKeyConstraint('removalDoor_once', ['tableName', 'rowKey'] as never)
    .execute()
  await openDoors(db)
}

async function openDoors(db: Kysely<unknown>): Promise<void> {
  const tables = await db.introspection.getTables()
  const columnsOf = (table: string) => tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
  for (const [table, content] of Object.entries(KEPT))
    await keepButRemove(db, table, { key: KEYS[table] ?? 'old.id', columns: columnsOf(table), content })
  await keepButRemove(db, 'contradictionSeen', {
    key: 'old."detainerId"',
    columns: columnsOf('contradictionSeen'),
    content: [],
    goes: true,
  })
  const closed = [
    ['inquiry', 'inquiry_stays', `old.state in ('sent', 'withdrawn')`, 'inquiry is closed', INQUIRY, 'old.id'],
    ['inquiryPause', 'inquiryPause_stays', `old."to" is not null`, 'inquiryPause is closed', ['reason', 'resumedWhy'], 'old.id'],
  ] as const
  for (const [table, name, over, says, content, key] of closed) {
    await allow(db, { name })
    const when = `${over} and (${unlessRemoved(table, key, columnsOf(table), content)})`
    await refuse(db, { name, table, act: 'update', when, says })
  }
  await allow(db, { name: 'listRow_cells' })
  await refuse(db, {
    name: 'listRow_cells',
    table: 'listRow',
    act: 'update',
    of: ['cells', 'row', 'listId'],
    when: unlessRemoved('listRow', `old."listId" || ':' || cast(old.row as text)`, ['row', 'listId'], []),
    says: 'cells stay as given',
  })
}

const INQUIRY = ['name', 'organization', 'replyTo', 'question', 'asks', 'remark', 'withdrawnWhy', 'returned', 'sentHow']
