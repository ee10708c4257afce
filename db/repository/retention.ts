/** The schedule, of which the last rule for each series holds; legal holds; destructions. */
import type { Destruction, LegalHold, RetentionRule } from '#shared/record/retention.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Destruction>()(['counts'])

export async function insertRetentionRule(tx: Tx, rule: RetentionRule): Promise<void> {
  await tx.insertInto('retentionRule').values(rule).execute()
}

export async function retentionRules(db: Db | Tx): Promise<RetentionRule[]> {
  const rows = await db.selectFrom('retentionRule').selectAll().orderBy('at').orderBy('id').execute()
  return [...new Map(rows.map((rule) => [rule.series, rule])).values()]
}

export async function insertLegalHold(tx: Tx, hold: LegalHold): Promise<void> {
  await tx.insertInto('legalHold').values(hold).execute()
}

export async function updateLegalHold(tx: Tx, hold: LegalHold): Promise<void> {
  await tx.updateTable('legalHold').set(hold).where('id', '=', hold.id).execute()
}

export async function legalHoldById(db: Db | Tx, id: string): Promise<LegalHold | undefined> {
  return db.selectFrom('legalHold').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The latest first. */
export async function allLegalHolds(db: Db | Tx): Promise<LegalHold[]> {
  return db.selectFrom('legalHold').selectAll().orderBy('placedAt', 'desc').orderBy('id', 'desc').execute()
}

export async function standingHolds(db: Db | Tx): Promise<LegalHold[]> {
  return db.selectFrom('legalHold').selectAll().where('liftedAt', 'is', null).execute()
}

export async function insertDestruction(tx: Tx, destruction: Destruction): Promise<void> {
  await tx.insertInto('destruction').values(pack(destruction)).execute()
}

export async function updateDestruction(tx: Tx, destruction: Destruction): Promise<void> {
  await tx.updateTable('destruction').set(pack(destruction)).where('id', '=', destruction.id).execute()
}

export async function destructionById(db: Db | Tx, id: string): Promise<Destruction | undefined> {
  const row = await db.selectFrom('destruction').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

/** The latest first. */
export async function allDestructions(db: Db | Tx): Promise<Destruction[]> {
  const rows = await db.selectFrom('destruction').selectAll().orderBy('proposedAt', 'desc').orderBy('number', 'desc').execute()
  return rows.map(unpack)
}

export async function destructionsOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('destruction')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('number', 'like', `D${year}-%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}
