/**
 * Outside lists, kept by edition as they were given. Their rows come in before the list does, in pieces; until the list stands nobody sees
 * them, and what was broken off is swept out. Once it stands, no cell changes and no row goes.
 */
import { type Kysely, sql } from 'kysely'
import { keepForever } from './0002-ledger.ts'
import { integer, text } from './column.ts'

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
  await sql
    .raw(
      `create trigger listRow_cells before update of cells, "row", "listId" on "listRow" begin select raise(abort, 'cells stay as given'); end`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger listRow_stays before delete on "listRow" when exists (select 1 from list where list.id = old."listId")
       begin select raise(abort, 'rows of a list are never deleted'); end`,
    )
    .execute(db)
  await sql
    .raw(`create trigger list_stays before delete on list begin select raise(abort, 'lists are never deleted'); end`)
    .execute(db)

  const letter = keyed('listLetter').addColumn('listId', 'text', (column) => column.notNull().references('list.id'))
  await text(letter, 'sha256 at byName')
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('listLetter_of_list').on('listLetter').columns(['listId', 'at']).execute()
  await keepForever(db, 'listLetter')
}
