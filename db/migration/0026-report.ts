/** What reports count by: the first decision as it was, when each request ceased to stand, what the office set for its returns; filled from what is recorded. */
import { type Kysely, sql } from 'kysely'
import { keepFirstDecision } from '../firstDecision.ts'
import type { Tx } from '../open.ts'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

const ROWS = 500

export async function up(db: Kysely<unknown>): Promise<void> {
  const ofDetainer = (name: string) =>
    db.schema.createTable(name).addColumn('detainerId', 'text', (column) => column.primaryKey().references('detainer.id'))

  await text(
    ofDetainer('firstDecision').addColumn('decisionId', 'text', (column) => column.notNull().references('decision.id')),
    'at outcome conformity? clause? plight offense? offenseClass?',
  ).execute()
  await text(ofDetainer('detainerEnd'), 'status at').execute()

  const setting = db.schema.createTable('reportSetting').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(setting, 'note at by byName'), 'smallest capacity?').addColumn('costPerDay', 'double precision').execute()
  await keepForever(db, 'reportSetting')

  // Covering, because the rows of an evaluation are long and only these columns are read.
  await db.schema
    .createIndex('evaluation_first')
    .on('evaluation')
    .columns(['detainerId', 'evaluatedAt', 'id', 'outcome'])
    .execute()
  await fill(db as unknown as Tx)
}

async function fill(tx: Tx): Promise<void> {
  for (let after = ''; ; ) {
    const page = await tx
      .selectFrom('decision')
      .select(['id', 'detainerId', 'evaluationId', 'kind', 'outcome', 'conformity', 'at'])
      .where('kind', '=', 'decided')
      .where('id', '>', after)
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('decision as earlier')
              .select('earlier.id')
              .whereRef('earlier.detainerId', '=', 'decision.detainerId')
              .where('earlier.kind', '=', 'decided')
              .whereRef('earlier.at', '<', 'decision.at'),
          ),
        ),
      )
      .orderBy('id')
      .limit(ROWS)
      .execute()
    for (const decision of page) await keepFirstDecision(tx, decision)
    if (page.length < ROWS) break
    after = page.at(-1)?.id ?? ''
  }
  // The act that ended a request is the last one of its ledger; a request that went with its person ended in an act on the booking.
  await sql`insert into "detainerEnd" ("detainerId", status, at)
    select detainer.id, detainer.status, coalesce(
      (select at from ledger where ledger."detainerId" = detainer.id and act in ('detainer.closed', 'detainer.cancelled') order by seq desc limit 1),
      (select "receivedAt" from detainer other where other."bookingId" = detainer."bookingId" and other."cancelsIssuedOn" = detainer."issuedOn"
        and detainer.status = 'rescinded' order by "receivedAt" desc limit 1),
      (select coalesce("releasedAt", at) from booking left join ledger on ledger."bookingId" = booking.id and ledger.act = 'custody.changed'
        where booking.id = detainer."bookingId" order by ledger.seq desc limit 1),
      "enteredAt")
    from detainer where status <> 'active'`.execute(tx)
}
