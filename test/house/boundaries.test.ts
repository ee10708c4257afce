/** Which room may open which door: the project keeps to it, and a planted violation of every kind is named. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lint, type Linted } from '#test/support/lint.ts'

const IMPORTS = 'eslint(no-restricted-imports)'
const CYCLE = 'import(no-cycle)'
const ANY = 'typescript(no-explicit-any)'

/** file, what is planted in it, the rule that must name it */
const PLANTED: readonly (readonly [file: string, text: string, rule: string, says: string])[] = [
  ['shared/record/a.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", IMPORTS, 'shared reads a file'],
  ['shared/record/b.ts', "import { Kysely } from 'kysely'\nexport const b = Kysely", IMPORTS, 'shared knows the database'],
  ['shared/record/c.ts', "import { useState } from 'react'\nexport const c = useState", IMPORTS, 'shared knows the screen'],
  [
    'shared/record/d.ts',
    "import { openDatabases } from '../../db/open.ts'\nexport const d = openDatabases",
    IMPORTS,
    'shared reaches up by a path',
  ],
  ['shared/record/e.ts', "import { act } from '#server/act.ts'\nexport const e = act", IMPORTS, 'shared reaches up by a name'],
  ['shared/core/a.ts', "import { z } from 'zod'\nexport const a = z", IMPORTS, 'the core knows the schema library'],
  [
    'shared/core/b.ts',
    "import { LIBRARY } from '../policy/library.ts'\nexport const b = LIBRARY",
    IMPORTS,
    'the core knows the library',
  ],
  ['db/a.ts', "import express from 'express'\nexport const a = express", IMPORTS, 'db serves the web'],
  ['db/b.ts', "import { act } from '#server/act.ts'\nexport const b = act", IMPORTS, 'db knows the server'],
  ['db/repository/a.ts', "import { b } from './b.ts'\nexport const a = b", IMPORTS, 'a repository calls its sibling'],
  ['server/a.ts', "import { theme } from '#client/theme.ts'\nexport const a = theme", IMPORTS, 'server knows the screen'],
  ['server/b.ts', "import { paper } from '#test/support/paper.ts'\nexport const b = paper", IMPORTS, 'production knows a test'],
  ['server/router/a.ts', "import { b } from './b.ts'\nexport const a = b", IMPORTS, 'a router calls its sibling'],
  [
    'client/a.ts',
    "import { appRouter } from '#server/router.ts'\nexport const a = appRouter",
    IMPORTS,
    'the client takes more than a type',
  ],
  [
    'client/b.ts',
    "import { openDatabases } from '#db/open.ts'\nexport const b = openDatabases",
    IMPORTS,
    'the client knows the database',
  ],
  [
    'client/feature/one/a.ts',
    "import { b } from '#client/feature/two/b.ts'\nexport const a = b",
    IMPORTS,
    'a feature calls another by name',
  ],
  [
    'client/feature/one/c.ts',
    "import { b } from '../two/b.ts'\nexport const c = b",
    IMPORTS,
    'a feature calls another by a path',
  ],
  ['server/cycle/a.ts', "import { b } from './b.ts'\nexport const a = () => b", CYCLE, 'two files need each other'],
  [
    'server/cycle/b.ts',
    "import { a } from './a.ts'\nexport const b = () => a",
    CYCLE,
    'two files need each other, from the other side',
  ],
  ['server/loose.ts', 'export const loose = (value: any) => value', ANY, 'a type is given up'],
]

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['client/type.ts', "import type { AppRouter } from '#server/router.ts'\nexport type Router = AppRouter"],
  ['shared/record/zod.ts', "import { z } from 'zod'\nexport const Name = z.string()"],
  [
    'db/driver.ts',
    "import SQLite from 'better-sqlite3'\nimport pg from 'pg'\nimport { Kysely } from 'kysely'\nexport const driver = [SQLite, pg, Kysely]",
  ],
]

describe('the walls between the rooms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'))
  let planted: Linted
  beforeAll(() => {
    copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
    for (const [file, text] of [...PLANTED, ...ALLOWED]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${text}\n`)
    }
    planted = lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(PLANTED)('%s: %s', (file, _text, rule) => {
    expect(planted.findings).toContainEqual(expect.objectContaining({ file, rule }))
  })

  it.each(ALLOWED)('lets %s through', (file) => {
    expect(planted.findings.filter((finding) => finding.file === file)).toEqual([])
  })

  it('stand in the project itself, all of which was read', () => {
    const { findings, filesRead } = lint('.')
    expect(filesRead).toBeGreaterThan(200)
    expect(findings).toEqual([])
  })
})
