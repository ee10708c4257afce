/** An office with a whole life on record moves to PostgreSQL: the same rows, papers and ledger on both sides, or nothing at all. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#db/connect.ts'
import { type Databases, openDatabases } from '#db/open.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { desk } from '#test/support/export.ts'
import { lifeOnRecord } from '#test/support/lifeOnRecord.ts'
import { newDatabase } from '#test/support/postgres.ts'

const at = process.env['DESK_TEST_POSTGRES'] ?? ''

describe('an office that moves', () => {
  let life: Awaited<ReturnType<typeof lifeOnRecord>>
  let folder: string
  let before: { rows: Record<string, number>; entries: number; head: string; paper: Uint8Array }
  beforeAll(async () => {
    life = await lifeOnRecord()
    folder = dirname(life.file)
  })
  afterAll(() => life.end())

  it('stays where it is while a desk is running there', async () => {
    const to = await newDatabase(at, false)
    const { code, err } = await desk(folder, 'move', '--to', to)
    expect([code, err]).toEqual([1, expect.stringContaining('Stop the desk')])
    expect(existsSync(life.file)).toBe(true)
  })

  it('stays where it is when its ledger is not whole, or the other database holds an office', async () => {
    before = await counted(life.services.databases)
    await life.services.databases.close()
    const taken = await newDatabase(at)
    const other = await openDatabases(taken)
    await other.write.insertInto('office').values(AN_OFFICE).execute()
    await other.close()
    expect((await desk(folder, 'move', '--to', taken)).err).toContain('There is an office in that database already')

    const name = renameThird(life.file, 'SOMEBODY ELSE')
    expect((await desk(folder, 'move', '--to', await newDatabase(at, false))).err).toContain('The ledger here is not whole')
    renameThird(life.file, name)
    expect(existsSync(life.file)).toBe(true)
  })

  it('is on the other side as it was: every row, every byte of its papers, its ledger to the last entry', async () => {
    const to = await newDatabase(at, false)
    const { code, out, err } = await desk(folder, 'move', '--to', to)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`the same ${before.entries} entries and the same head ${before.head}`)
    const moved = await openDatabases(to)
    const after = await counted(moved)
    // The move itself is one entry more, and one kept answer.
    const { ledger = 0, answer = 0, ...others } = before.rows
    expect(after.rows).toEqual({ ...others, ledger: ledger + 1, answer: answer + 1 })
    expect(after.entries).toBe(before.entries + 1)
    expect(Buffer.from(after.paper).equals(Buffer.from(before.paper))).toBe(true)
    const last = await moved.read.selectFrom('ledger').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(last).toMatchObject({ act: 'office.moved', previousHash: before.head })
    await moved.close()
    expect(existsSync(life.file)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('desk.sqlite.moved-'))).toHaveLength(1)
  })
})

/** Whose the third entry is, behind the triggers; gives back whose it was. */
function renameThird(file: string, name: string): string {
  const sql = connect(file, false)
  const was = sql.prepare('select "actorName" from ledger where seq = 3').pluck().get() as string
  const trigger = sql.prepare(`select sql from sqlite_schema where name = 'ledger_no_update'`).pluck().get() as string
  sql.exec('drop trigger ledger_no_update')
  sql.prepare('update ledger set "actorName" = ? where seq = 3').run(name)
  sql.exec(trigger)
  sql.close()
  return was
}

async function counted({ read }: Databases) {
  const tables = (await read.introspection.getTables()).map(({ name }) => name as never)
  const rows = await Promise.all(
    tables.map(async (name) => {
      const { count } = await read
        .selectFrom(name)
        .select((q) => q.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return [name, Number(count)] as const
    }),
  )
  const { entries, head, firstBad } = await verifyLedger(read)
  expect(firstBad).toBeNull()
  const { content } = await read.selectFrom('paperFile').select('content').executeTakeFirstOrThrow()
  return { rows: Object.fromEntries(rows) as Record<string, number>, entries, head, paper: content }
}

const AN_OFFICE = {
  id: 1,
  name: 'Birch County Sheriff',
  state: 'MN',
  code: '27999',
  timeZone: 'America/Chicago',
  holidays: 'holidays-observed',
  demo: 0,
  createdAt: '2026-01-05T14:00:00.000Z',
} as const
