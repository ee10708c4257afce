/** Decisions are only ever added: a change of mind is a new decision, and the latest one stands. */
import type { Decision } from '#shared/record/decision.ts'
import { keepFirstDecision } from '../firstDecision.ts'
import type { Db, Tx } from '../open.ts'

export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  await tx.insertInto('decision').values(decision).execute()
  await keepFirstDecision(tx, decision)
}

export async function decisionById(db: Db | Tx, id: string): Promise<Decision | undefined> {
  return db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function decisionsOfDetainer(db: Db | Tx, detainerId: string): Promise<Decision[]> {
  return db.selectFrom('decision').selectAll().where('detainerId', '=', detainerId).orderBy('at').orderBy('id').execute()
}
