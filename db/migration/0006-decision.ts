/** What the policy said, what a person decided, and the holds that followed; evaluations and decisions are never changed, only added. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const ofDetainer = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))

  const evaluation = ofDetainer('evaluation').addColumn('policyVersionId', 'text', (column) =>
    column.notNull().references('policyVersion.id'),
  )
  await text(evaluation, 'evaluatedAt trigger facts sources verdict outcome brief').execute()
  await db.schema.createIndex('evaluation_of_detainer').on('evaluation').columns(['detainerId', 'evaluatedAt']).execute()
  await keepForever(db, 'evaluation')

  const decision = ofDetainer('decision').addColumn('evaluationId', 'text', (column) =>
    column.notNull().references('evaluation.id'),
  )
  await text(decision, 'kind outcome? conformity? reason by byName at').execute()
  await db.schema.createIndex('decision_of_detainer').on('decision').columns(['detainerId', 'at']).execute()
  await db.schema.createIndex('decision_latest').on('decision').columns(['detainerId', 'kind', 'at']).execute()
  await db.schema.createIndex('decision_by_day').on('decision').columns(['kind', 'at']).execute()
  await keepForever(db, 'decision')

  const hold = ofDetainer('hold').addColumn('decisionId', 'text', (column) => column.notNull().references('decision.id'))
  await integer(text(hold, 'startedAt evidence mustBeFreeBy endedAt? endedBecause? endNote?'), 'capHours').execute()
  await db.schema.createIndex('hold_of_detainer').on('hold').column('detainerId').execute()
  await db.schema.createIndex('hold_running').on('hold').columns(['endedAt', 'mustBeFreeBy']).execute()
}
