/** Evaluations: only ever added; the last one made is the one that stands. */
import type { Evaluation } from '#shared/record/evaluation.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Evaluation>()(['facts', 'sources', 'verdict'])

export async function insertEvaluation(tx: Tx, evaluation: Evaluation): Promise<void> {
  await tx
    .insertInto('evaluation')
    .values({ ...pack(evaluation), outcome: evaluation.verdict.outcome })
    .execute()
}

export async function latestEvaluation(db: Db | Tx, detainerId: string): Promise<Evaluation | undefined> {
  const row = await db
    .selectFrom('evaluation')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .orderBy('evaluatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && unpack(withoutOutcome(row))
}

export async function evaluationById(db: Db | Tx, id: string): Promise<Evaluation | undefined> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(withoutOutcome(row))
}

export async function evaluationsOfDetainer(db: Db | Tx, detainerId: string): Promise<Evaluation[]> {
  const rows = await db
    .selectFrom('evaluation')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .orderBy('evaluatedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => unpack(withoutOutcome(row)))
}

function withoutOutcome<T extends { outcome: string }>({ outcome: _, ...row }: T): Omit<T, 'outcome'> {
  return row
}
