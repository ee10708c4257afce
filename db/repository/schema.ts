/** Which migrations the database has had, as the migrator itself keeps them. */
import { sql } from 'kysely'
import type { Db } from '../open.ts'

export async function appliedMigrations(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
