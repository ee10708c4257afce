/** Our migration makes the tables that the sign-in library expects, on disk as in memory: nothing missing, and what must be unique is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getAuthTables } from 'better-auth/db'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Databases, openDatabases } from '#db/open.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { openAuth } from '#server/auth/auth.ts'

type Column = { readonly name: string; readonly required: number }

const servicesOn = (on: Databases) => systemServices(on, openLive(), newSetUpCode())

const folder = mkdtempSync(join(tmpdir(), 'schema-'))
let databases: Databases
let options: ReturnType<typeof openAuth>['options']

beforeAll(async () => {
  databases = await openDatabases(join(folder, 'desk.sqlite'))
  options = openAuth(servicesOn(databases), 'x'.repeat(32), 'http://127.0.0.1:4400').options
})
afterAll(async () => {
  await databases.close()
  rmSync(folder, { recursive: true, force: true })
})

it('wants nothing created and nothing added on a database that was migrated', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(options)
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
})

it('wants nothing either when an office opens its database again', async () => {
  const again = await openDatabases(join(folder, 'desk.sqlite'))
  const { toBeCreated, toBeAdded } = await getMigrations(
    openAuth(servicesOn(again), 'x'.repeat(32), 'http://127.0.0.1:4400').options,
  )
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
  await again.close()
})

it('finds each of its fields required and unique where it counts on that', async () => {
  const { read } = databases
  const wanting: string[] = []
  for (const { modelName, fields } of Object.values(getAuthTables(options))) {
    const columns = await sql<Column>`select name, "notnull" as required from pragma_table_info(${modelName})`.execute(read)
    const unique = await sql<Column>`select c.name from pragma_index_list(${modelName}) i
      join pragma_index_info(i.name) c where i."unique" = 1`.execute(read)
    expect(columns.rows.length).toBeGreaterThan(Object.keys(fields).length)
    for (const [key, field] of Object.entries(fields)) {
      const name = field.fieldName ?? key
      const required = columns.rows.find((column) => column.name === name)?.required === 1
      if (field.required && field.defaultValue === undefined && !required) wanting.push(`${modelName}.${name} may be empty`)
      if (field.unique && !unique.rows.some((column) => column.name === name)) wanting.push(`${modelName}.${name} may come twice`)
    }
  }
  expect(wanting).toEqual([])
})
