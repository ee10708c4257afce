/** Saved column mappings, by the name that the office gives them. */
import type { ColumnMap } from '#shared/record/roster.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<ColumnMap>()(['mapping'])

export async function columnMaps(db: Db): Promise<ColumnMap[]> {
  return (await db.selectFrom('columnMap').selectAll().orderBy('name').execute()).map(unpack)
}

export async function columnMapByName(db: Db | Tx, name: string): Promise<ColumnMap | undefined> {
  const row = await db.selectFrom('columnMap').selectAll().where('name', '=', name).executeTakeFirst()
  return row && unpack(row)
}

export async function saveColumnMap(tx: Tx, map: ColumnMap): Promise<void> {
  const { name: _, ...rest } = pack(map)
  await tx
    .insertInto('columnMap')
    .values(pack(map))
    .onConflict((on) => on.column('name').doUpdateSet(rest))
    .execute()
}
