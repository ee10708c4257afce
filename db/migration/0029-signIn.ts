/** The sign-in: what an account has still to do, failed tries, codes that worked, addresses known, and the rule of the office; the user table gets what the rule asks for. */
import { type Kysely, sql } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['lockedAt', 'freedAt', 'passwordSetAt', 'usedAt'])
    await db.schema.alterTable('user').addColumn(column, 'text').execute()
  await db.schema
    .alterTable('user')
    .addColumn('mustChange', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()

  // Nobody is called unused, or a password old, because of the time before it was counted.
  const now = new Date().toISOString()
  await sql`update "user" set "passwordSetAt" = ${now}, "usedAt" = ${now}`.execute(db)

  const rule = db.schema.createTable('signInRule').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(rule, 'secondFactor notice note at by byName'), 'idleMinutes passwordDays? unusedDays').execute()
  await keepForever(db, 'signInRule')

  await text(
    db.schema.createTable('signInFailure').addColumn('id', 'text', (column) => column.primaryKey()),
    'account address at',
  ).execute()
  await db.schema.createIndex('signInFailure_by_time').on('signInFailure').column('at').execute()

  await text(db.schema.createTable('usedCode'), 'userId code at')
    .addPrimaryKeyConstraint('usedCode_once', ['userId', 'code'] as never)
    .execute()
  await text(db.schema.createTable('knownAddress'), 'userId address at')
    .addPrimaryKeyConstraint('knownAddress_once', ['userId', 'address'] as never)
    .execute()
}
