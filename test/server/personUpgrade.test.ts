/** An office that recorded people before they had keys opens its database with the new desk: everybody is found, and compared. */
import SQLite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { migrations } from '#db/migration/index.ts'
import { openDatabases } from '#db/open.ts'
import { openPairs } from '#db/repository/personPair.ts'
import { findPersons } from '#server/action/findPersons.ts'
import { pairDue } from '#server/pairPersons.ts'
import { readQuestion } from '#shared/core/person/readQuestion.ts'

const folder = mkdtempSync(join(tmpdir(), 'upgrade-'))
const file = join(folder, 'desk.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** More than one batch. */
const MANY = 600

async function before(): Promise<void> {
  const database = new SQLite(file)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo('0017-late')
  const subject = database.prepare(
    `insert into subject (id, version, surname, given, nameKey, aliases, born) values (?, 1, ?, ?, '', '[]', ?)`,
  )
  const booking = database.prepare(
    `insert into booking (id, version, number, subjectId, bookedAt, bond, custody) values (?, 1, ?, ?, '2026-01-01T00:00:00.000Z', 'none', 'in_custody')`,
  )
  database.transaction(() => {
    for (let i = 0; i < MANY; i += 1) {
      const id = String(i).padStart(6, '0')
      const letters = id.replace(/\d/g, (digit) => `${'BDFGKLMNPR'[Number(digit)]}A`)
      subject.run(`s${id}`, letters, letters.slice(6), `19${40 + (i % 60)}-0${1 + (i % 9)}-${10 + (i % 17)}`)
      booking.run(`b${id}`, `26-${id}`, `s${id}`)
    }
    subject.run('s-last', 'RAMIREZ', 'Ana', '1975-03-02')
    subject.run('s-twice', 'RAMIREZ', 'Ana', '1975-02-03')
  })()
  await db.destroy()
}

it('finds by name and by number whoever was recorded before, and puts forward who was recorded twice', async () => {
  await before()
  const databases = await openDatabases(file)
  const find = async (text: string) =>
    (await findPersons(databases.read, readQuestion(text), 5)).persons.map(({ subjectId }) => subjectId)
  expect(await find('RAMIRES, Ana 1975-03-02')).toEqual(['s-last', 's-twice'])
  expect(await find('26-000000')).toEqual(['s000000'])
  expect(await find(`26-${String(MANY - 1).padStart(6, '0')}`)).toEqual([`s${String(MANY - 1).padStart(6, '0')}`])
  await pairDue({ databases })
  expect((await openPairs(databases.read, null, 10_000)).map(({ a, b }) => [a, b])).toContainEqual(['s-last', 's-twice'])
  await databases.close()
}, 60_000)
