/** What every screen asks for after every change: the list of alarms of an office that holds thousands, in milliseconds and bytes. */
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { alarmList } from '#server/action/alarmList.ts'
import { alarmWatch } from '#server/action/alarmWatch.ts'
import { alarms } from '#shared/core/alarms.ts'
import { once } from '#test/support/office.ts'
import { releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

const HELD = 5_000
const ROUNDS = 20
const SPREAD_MINUTES = 48 * 60

/** One person on a hold, told by way of the desk, and as many copies of the rows, ending evenly over the next two days. */
export async function alarmRate() {
  const office = await releaseDue()
  const { db, detainer, clerk, supervisor, services } = office
  await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  await clerk.hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }))
  for (const { table, changed } of COPIED) await copy(table, changed)
  const times: number[] = []
  let list = await alarmWatch(db, services.now())
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    list = await alarmWatch(db, services.now())
    times.push(performance.now() - began)
  }
  await alarmList(db, services.now())
  const began = performance.now()
  await alarmList(db, services.now())
  const again = performance.now() - began
  const text = JSON.stringify(list)
  return {
    held: HELD,
    ms: Math.round(times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0),
    again: Math.round(again * 100) / 100,
    people: list.people.length,
    standing: alarms(list, services.now()).length,
    bytes: text.length,
    zipped: gzipSync(text).length,
  }

  async function copy(table: string, changed: Readonly<Record<string, string>>): Promise<void> {
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
    const values = rows.map(({ name }) => changed[name] ?? `"${name}"`).join(', ')
    await sql
      .raw(
        `with recursive turn(n) as (select 1 union all select n + 1 from turn where n < ${HELD - 1})
         insert into ${table} select ${values} from ${table}, turn where ${table === 'ledger' ? 'seq' : 'id'} in (select ${table === 'ledger' ? 'seq' : 'id'} from ${table})`,
      )
      .execute(db)
  }
}

const own = (column: string): string => `"${column}" || '-' || n`

/** The evaluation of every copy weighs as much as the real one. */
const COPIED: readonly { readonly table: string; readonly changed: Readonly<Record<string, string>> }[] = [
  { table: 'subject', changed: { id: own('id') } },
  { table: 'booking', changed: { id: own('id'), number: own('number'), subjectId: own('subjectId') } },
  { table: 'detainer', changed: { id: own('id'), number: own('number'), bookingId: own('bookingId') } },
  { table: 'warrant', changed: { id: own('id'), detainerId: own('detainerId') } },
  { table: 'evaluation', changed: { id: own('id'), detainerId: own('detainerId') } },
  { table: 'decision', changed: { id: own('id'), detainerId: own('detainerId'), evaluationId: own('evaluationId') } },
  {
    table: 'hold',
    changed: {
      id: own('id'),
      detainerId: own('detainerId'),
      decisionId: own('decisionId'),
      mustBeFreeBy: `strftime('%Y-%m-%dT%H:%M:%fZ', "mustBeFreeBy", '-' || (n % ${SPREAD_MINUTES}) || ' minutes')`,
    },
  },
  { table: 'ledger', changed: { seq: 'seq + n * 100', detainerId: own('detainerId'), bookingId: own('bookingId') } },
]
