/** An office that decided before reports were counted opens its database with the new desk: its first decisions and endings are there, as they would be. */
import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { up } from '#db/migration/0026-report.ts'
import type { Db } from '#db/open.ts'
import { once } from '#test/support/office.ts'
import { reportingOffice } from '#test/support/reporting.ts'

const counted = async (db: Db) => ({
  decisions: await db.selectFrom('firstDecision').selectAll().orderBy('detainerId').execute(),
  ends: await db.selectFrom('detainerEnd').selectAll().orderBy('detainerId').execute(),
})

it('what was decided, decided anew, cancelled and closed counts as though the new desk had seen it', async () => {
  const office = await reportingOffice()
  const declined = await office.logged()
  await office.decided(declined.id, 'decline')
  office.pass(30)
  await office.decided(declined.id, 'notify_only')
  const held = await office.held()
  office.pass(8)
  await office.ended(held.holdId, 'picked_up')
  const closed = await office.logged()
  office.pass(3)
  await office
    .reyes()
    .detainer.close(
      once({ detainerId: closed.id, version: 1, status: 'rescinded' as const, note: 'By fax of the field office.' }),
    )
  const before = await counted(office.db)
  expect([before.decisions.length, before.ends.length]).toEqual([2, 1])

  const { write } = office.services.databases
  for (const table of ['firstDecision', 'detainerEnd', 'reportSetting']) await sql`drop table ${sql.table(table)}`.execute(write)
  await sql`drop index evaluation_first`.execute(write)
  await write.transaction().execute((tx) => up(tx as unknown as Kysely<unknown>))
  expect(await counted(write)).toEqual(before)
})
