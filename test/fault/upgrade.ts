/**
 * T18: the database of every released schema, filled as far as it then reached with what an office has today, is opened by this desk: the same
 * head, every row as it was, the schema of a new one, what is worked out from the rows there; opened again nothing happens.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { migrations } from '#db/migration/index.ts'
import { openDatabases } from '#db/open.ts'
import { chainBefore } from '#test/support/chainBefore.ts'
import { readHead } from '#db/repository/ledger.ts'
import { sha256 } from '#server/act.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { once } from '#test/support/office.ts'
import { arrived } from '#test/support/arrived.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

const NAMES = Object.keys(migrations)

/** What only later migrations work out from the rows: as many as the office of today has. */
const WORKED_OUT = ['personKey', 'firstDecision', 'detainerEnd']

/** Columns that had another name then, and what they are called now. */
const FORMER: Readonly<Record<string, string>> = {
  'policyVersion.loadedBy': 'signedBy',
  'policyVersion.loadedByName': 'signedByName',
}

async function anOffice(file: string): Promise<void> {
  const office = await arrived({ office: { file } })
  await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = { detainerId: office.detainer.id, wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', evidence: 'Bond receipt 4417' }
  const { id: holdId } = await office.clerk.hold.start(once(start))
  const ended = { holdId, endedAt: '2026-03-03T13:58:00.000Z', because: 'court_order' as const, note: null }
  await office.clerk.hold.end(once(ended))
  await office.services.databases.close()
}

const tablesOf = (db: SQLite.Database): string[] =>
  db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' order by name`,
    )
    .pluck()
    .all() as string[]
const columnsOf = (db: SQLite.Database, table: string): string[] =>
  db.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[]
const rowsOf = (db: SQLite.Database, table: string, columns: readonly string[]): string[] => {
  const named = columns.map((column) => `"${column}"`).join(', ')
  return (db.prepare(`select ${named} from "${table}"`).raw().all() as unknown[]).map((row) => JSON.stringify(row)).toSorted()
}

/** Migrated as far as that step; gives what it was filled with, by table. */
async function asOf(
  step: string,
  file: string,
  today: SQLite.Database,
): Promise<Map<string, { columns: string[]; rows: string[] }>> {
  const old = new SQLite(file)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: old }) })
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(step)
  if (error) throw error
  const filled = new Map<string, { columns: string[]; rows: string[] }>()
  old.pragma('foreign_keys = OFF')
  for (const table of tablesOf(old)) {
    const now = columnsOf(today, table)
    const then = columnsOf(old, table).flatMap((column) => {
      const is = FORMER[`${table}.${column}`] ?? column
      return now.includes(is) ? [{ was: column, is }] : []
    })
    if (then.length === 0) continue
    const columns = then.map(({ is }) => is)
    const named = then.map(({ was }) => `"${was}"`).join(', ')
    const read = columns.map((column) => `"${column}"`).join(', ')
    old.prepare(`delete from "${table}"`).run()
    const insert = old.prepare(`insert into "${table}" (${named}) values (${columns.map(() => '?').join(', ')})`)
    for (const row of today.prepare(`select ${read} from "${table}"`).raw().all() as unknown[][]) insert.run(...row)
    filled.set(table, { columns, rows: rowsOf(today, table, columns) })
  }
  await db.destroy()
  return filled
}

/** Tables with their columns, indexes and triggers, whatever the order in which they came. */
const schemaOf = (db: SQLite.Database): string => {
  const tables = tablesOf(db).map((table) => `${table}: ${columnsOf(db, table).toSorted().join(' ')}`)
  const rest = db
    .prepare(`select type || ' ' || name from sqlite_schema where type in ('index', 'trigger') order by 1`)
    .pluck()
    .all()
  return [...tables, ...(rest as string[])].join('\n')
}

/** A schema before 0030 knows no digest of a detail, and neither did the ledger that was kept in it. */
async function hashedAsBefore(file: string): Promise<void> {
  const opened = await openDatabases(file)
  await chainBefore(opened.write)
  await opened.close()
}

export const upgrade: Fault = {
  id: 'T18',
  name: 'upgrade from every released schema',
  short: { rounds: 3, seconds: 5 },
  full: { rounds: NAMES.length, seconds: 240 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const newest = join(folder, 'today.sqlite')
      await anOffice(newest)
      await hashedAsBefore(newest)
      const today = new SQLite(newest, { readonly: true })
      const [schema, head] = [schemaOf(today), today.prepare('select hash from ledger order by seq desc').pluck().get()]
      const every = Math.max(1, Math.floor(NAMES.length / size.rounds))
      for (let place = seed % every; place < NAMES.length && round.next(); place += every) {
        const step = NAMES[place] ?? ''
        const file = join(folder, `${step}.sqlite`)
        const filled = await asOf(step, file, today)
        const opened = await openDatabases(file)
        const [now, verified] = [await readHead(opened.read), await verifyLedger(opened.read)]
        if (filled.has('ledger')) round.holds(now.hash === head && verified.firstBad === null, `${step}: the head is ${now.hash}`)
        await opened.close()
        const db = new SQLite(file)
        for (const [table, { columns, rows }] of filled)
          round.holds(JSON.stringify(rowsOf(db, table, columns)) === JSON.stringify(rows), `${step}: ${table} is not as it was`)
        const there = WORKED_OUT.filter((table) => !filled.has(table) && filled.has('detainer') && filled.has('decision'))
        for (const table of there) {
          const columns = columnsOf(today, table)
          const same = JSON.stringify(rowsOf(db, table, columns)) === JSON.stringify(rowsOf(today, table, columns))
          round.holds(same, `${step}: ${table} was not worked out: ${rowsOf(db, table, columns).join(' ').slice(0, 300)}`)
        }
        round.holds(schemaOf(db) === schema, `${step}: the schema is another one than a new desk has`)
        round.holds(db.pragma('integrity_check', { simple: true }) === 'ok', `${step}: the database is damaged`)
        const lost = db.pragma('foreign_key_check') as unknown[]
        if (filled.has('evaluation')) round.holds(lost.length === 0, `${step}: ${JSON.stringify(lost.slice(0, 3))}`)
        db.pragma('wal_checkpoint(truncate)')
        db.close()
        const before = sha256(readFileSync(file).toString('base64'))
        await (await openDatabases(file)).close()
        round.holds(sha256(readFileSync(file).toString('base64')) === before, `${step}: opened again it changed`)
      }
      today.close()
      return round.told(`${NAMES.length} schemas`)
    }),
}
