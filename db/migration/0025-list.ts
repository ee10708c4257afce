/**
 * Outside lists, kept by edition as they were given. Their rows come in before the list does, in pieces; until the list stands nobody sees
 * them, and what was broken off is swept out. Once it stands, no cell changes and no row goes.
 */
import type { Kysely } from 'kysely'
import { keepForever, refuse } from './trigger.ts'
import { bytes, integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())

  await text(keyed('agency'), 'name state county? city? ori? fips? detloc? spellings note at by byName').execute()
  await keepForever(db, 'agency')

  const list = integer(keyed('list'), 'version bytes rows repeats unreadable logSize').addColumn('number', 'text', (column) =>
    column.notNull().unique(),
  )
  await text(
    list,
    `publisher edition fileName kind mapping spanFrom? spanTo? note? sha256 headings importedAt importedBy importedByName
     answeredAt? answeredByName? letterHash?`,
  ).execute()
  await db.schema.createIndex('list_of_publisher').on('list').columns(['publisher', 'importedAt']).execute()

  // No reference to the list: its rows are there first.
  const row = db.schema.createTable('listRow').addPrimaryKeyConstraint('listRow_key', ['listId', 'row'] as never[])
  await integer(
    text(row, 'listId cells class evidence detainerId? issuedOn? confirmed? confirmedAt? confirmedBy? confirmedByName? why?'),
    'row version certain',
  ).execute()
  await db.schema.createIndex('listRow_by_class').on('listRow').columns(['listId', 'class', 'confirmed', 'row']).execute()
  await db.schema.createIndex('listRow_of_detainer').on('listRow').columns(['detainerId', 'listId']).execute()
  await refuse(db, {
    name: 'listRow_cells',
    table: 'listRow',
    act: 'update',
    of: ['cells', 'row', 'listId'],
    says: 'cells stay as given',
  })
  await refuse(db, {
    name: 'listRow_stays',
    table: 'listRow',
    act: 'delete',
    when: 'exists (select 1 from list where list.id = old."listId")',
    says: 'rows of a list are never deleted',
  })
  await refuse(db, { name: 'list_stays', table: 'list', act: 'delete', says: 'lists are never deleted' })

  const letter = keyed('listLetter').addColumn('listId', 'text', (column) => column.notNull().references('list.id'))
  await text(letter, 'sha256 at byName')
    .addColumn('content', bytes(db), (column) => column.notNull())
    .execute()
  await db.schema.createIndex('listLetter_of_list').on('listLetter').columns(['listId', 'at']).execute()
  await keepForever(db, 'listLetter')
}
