/** Orders to seal, expunge or unseal, and what was sealed, which nobody reads here without the key. */
import type { Sealing } from '#shared/record/sealing.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Sealing>()(['counts'])

export async function insertSealing(tx: Tx, sealing: Sealing): Promise<void> {
  await tx.insertInto('sealing').values(pack(sealing)).execute()
}

export async function updateSealing(tx: Tx, sealing: Sealing): Promise<void> {
  await tx.updateTable('sealing').set(pack(sealing)).where('id', '=', sealing.id).execute()
}

export async function sealingById(db: Db | Tx, id: string): Promise<Sealing | undefined> {
  const row = await db.selectFrom('sealing').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

/** The latest first. */
export async function allSealings(db: Db | Tx): Promise<Sealing[]> {
  const rows = await db.selectFrom('sealing').selectAll().orderBy('proposedAt', 'desc').orderBy('number', 'desc').execute()
  return rows.map(unpack)
}

/** Those that can be undone: sealed, with what was sealed still there. */
export async function sealedStill(db: Db | Tx): Promise<string[]> {
  return (await db.selectFrom('sealedContent').select('sealingId').execute()).map(({ sealingId }) => sealingId)
}

export async function sealingsOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('sealing')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('number', 'like', `S${year}-%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertSealedContent(tx: Tx, sealingId: string, content: Uint8Array): Promise<void> {
  await tx.insertInto('sealedContent').values({ sealingId, content }).execute()
}

export async function sealedContent(db: Db | Tx, sealingId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('sealedContent').select('content').where('sealingId', '=', sealingId).executeTakeFirst()
  return row?.content
}

export async function dropSealedContent(tx: Tx, sealingId: string): Promise<void> {
  await tx.deleteFrom('sealedContent').where('sealingId', '=', sealingId).execute()
}
