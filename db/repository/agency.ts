/** Who we are for outside lists; the last entry holds. */
import type { Agency } from '#shared/record/agency.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Agency>()(['spellings'])

export async function insertAgency(tx: Tx, agency: Agency): Promise<void> {
  await tx.insertInto('agency').values(pack(agency)).execute()
}

/** The newest first. */
export async function agencyEntries(db: Db | Tx): Promise<Agency[]> {
  const rows = await db.selectFrom('agency').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(unpack)
}
