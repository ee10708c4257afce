/** Evaluations: only ever added; the last one made is the one that stands. */
import { briefOf } from '#shared/core/brief.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Evaluation>()(['facts', 'sources', 'verdict'])

export async function insertEvaluation(tx: Tx, evaluation: Evaluation): Promise<void> {
  await tx
    .insertInto('evaluation')
    .values({ ...pack(evaluation), outcome: evaluation.verdict.outcome, brief: JSON.stringify(briefOf(evaluation.verdict)) })
    .execute()
}

/** `at`: the last one made by then. */
export async function latestEvaluation(db: Db | Tx, detainerId: string, at?: string): Promise<Evaluation | undefined> {
  const row = await db
    .selectFrom('evaluation')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .$if(at !== undefined, (q) => q.where('evaluatedAt', '<=', at ?? ''))
    .orderBy('evaluatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && unpack(withoutBrief(row))
}

export async function evaluationById(db: Db | Tx, id: string): Promise<Evaluation | undefined> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(withoutBrief(row))
}

export async function evaluationsById(db: Db | Tx, ids: readonly string[]): Promise<Evaluation[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('evaluation').selectAll().where('id', 'in', ids).execute()
  return rows.map((row) => unpack(withoutBrief(row)))
}

export async function evaluationsOfDetainer(db: Db | Tx, detainerId: string): Promise<Evaluation[]> {
  const rows = await db
    .selectFrom('evaluation')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .orderBy('evaluatedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => unpack(withoutBrief(row)))
}

function withoutBrief<T extends { outcome: string; brief: string }>({
  outcome: _,
  brief: __,
  ...row
}: T): Omit<T, 'outcome' | 'brief'> {
  return row
}
