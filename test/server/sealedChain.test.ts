/** The chains of an office from which a record was removed: sound here and on another computer, and whoever touches what remains is found out. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesAfter } from '#db/repository/ledger.ts'
import { chainBefore } from '#test/support/chainBefore.ts'
import { lifeOnRecord, naming, everything, spokenOf } from '#test/support/lifeOnRecord.ts'

type Life = Awaited<ReturnType<typeof lifeOnRecord>>

const verified = (life: Life) => life.as('auditor').ledger.verify()

/** On another computer, from the exported file alone. */
async function elsewhere(life: Life, change: (line: string, seq: number) => string = (line) => line) {
  const entries = await entriesAfter(life.db, 0, 10_000)
  const file = `${life.file}.jsonl`
  writeFileSync(file, entries.map((entry) => change(JSON.stringify(entry), entry.seq)).join('\n'))
  const { status, stdout } = spawnSync(process.execPath, ['server/verifier.mjs', file], { encoding: 'utf8' })
  return { status, stdout }
}

describe.each([
  ['of today', async () => undefined],
  ['from before entries had digests', async (life: Life) => chainBefore(life.services.databases.write)],
])('a ledger %s', (_, made) => {
  let life: Life
  let first: number
  let before: Awaited<ReturnType<typeof verified>>
  beforeAll(async () => {
    life = await lifeOnRecord()
    await spokenOf(life)
    await made(life)
    before = await verified(life)
    await life.carriedOut('expunge')
    const entries = await entriesAfter(life.db, 0, 10_000)
    first = entries.find(({ salt, digest }) => salt === null && digest !== null)?.seq ?? 0
  }, 60_000)
  afterAll(() => life.end())

  it('holds after an expungement, and says how many entries and looks are sealed', async () => {
    expect(before).toMatchObject({ firstBad: null, sealed: 0, looks: { firstBad: null, sealed: 0 } })
    expect(naming(await everything(life.db))).toEqual([])
    const { firstBad, sealed, looks } = await verified(life)
    expect([firstBad, looks.firstBad]).toEqual([null, null])
    expect(sealed).toBeGreaterThan(10)
    expect(looks.sealed).toBeGreaterThan(0)
    const far = await elsewhere(life)
    expect(far.status).toBe(0)
    expect(far.stdout).toContain(`${sealed} of them are sealed`)
  })

  it.each([
    ['the actor of a sealed entry is another one', (line: string) => line.replace(/"actorName":"[^"]*"/, '"actorName":"NOBODY"')],
    ['a sealed entry has a content', (line: string) => line.replace('"detail":{}', '"detail":{"outcome":"decline"}')],
    [
      'the digest of a sealed entry is another one',
      (line: string) => line.replace(/"digest":"[^"]*"/, `"digest":"${'0'.repeat(64)}"`),
    ],
  ])('is found out elsewhere where %s', async (__, change) => {
    const far = await elsewhere(life, (line, seq) => (seq === first ? change(line) : line))
    expect(far.status).toBe(1)
  })

  it('is found out where an entry was emptied that no act names', async () => {
    const emptied = (line: string): string =>
      line.replace(/"detail":\{.*\},"previousHash"/, '"detail":{},"previousHash"').replace(/"salt":"[^"]*"/, '"salt":null')
    const far = await elsewhere(life, (line, seq) => (seq === 1 ? emptied(line) : line))
    expect(far.status).toBe(1)
    expect(far.stdout).toMatch(/entry 1 is missing|Entry 1 does not follow/)
  })

  it('is found out here where what remains of an entry or of a look was changed behind the triggers', async () => {
    const { write } = life.services.databases
    const look = await sql<{ seq: number }>`select min(seq) as seq from look where salt is null`.execute(write)
    for (const [table, seq] of [
      ['ledger', first],
      ['look', look.rows[0]?.seq ?? 0],
    ] as const) {
      const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = ${`${table}_no_update`}`.execute(
        write,
      )
      await sql.raw(`drop trigger ${table}_no_update`).execute(write)
      await sql`update ${sql.table(table)} set "actorName" = "actorName" || '!' where seq = ${seq}`.execute(write)
      const { firstBad, looks } = await verified(life)
      expect(table === 'ledger' ? firstBad : looks.firstBad).toBe(seq)
      await sql`update ${sql.table(table)} set "actorName" = replace("actorName", '!', '') where seq = ${seq}`.execute(write)
      expect(await verified(life)).toMatchObject({ firstBad: null, looks: { firstBad: null } })
      await sql.raw(rows[0]?.sql ?? '').execute(write)
    }
  })
})
