/** Small files, one idea each: a sentence on top, nothing dead, nothing half done. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '')

const text = (file: string): string => readFileSync(file, 'utf8')
const lines = (file: string): number => text(file).split('\n').length

/** Tables that are one idea however many rows they have. */
const TABLES = [
  'shared/core/vocabulary.ts',
  'client/wording.ts',
  'client/words.ts',
  'client/router.tsx',
  'shared/core/formEdition.ts',
  'shared/core/person/nickname.ts',
  'shared/core/report/measure.ts',
  'shared/core/report/dimension.ts',
]

describe('every source file', () => {
  it('is small enough to be one idea', () => {
    const long = files.filter((file) => !TABLES.includes(file) && lines(file) > 200)
    expect(long).toEqual([])
  })

  it('opens with the sentence that it is about, except routers, whose procedures say it, and configuration', () => {
    const plain = files.filter((file) => !/^(server\/router\/|[^/]+$|client\/main\.tsx)/.test(file))
    expect(plain.filter((file) => !text(file).startsWith('/** ') && !text(file).startsWith('/**\n'))).toEqual([])
  })

  it('has a name that says its idea', () => {
    expect(files.filter((file) => /\b(utils?|helpers?|misc|common|manager)\b/i.test(basename(file)))).toEqual([])
    expect(files.filter((file) => basename(file) === 'index.ts')).toEqual(['db/migration/index.ts'])
  })

  it('leaves nothing half done, and switches a check off only for one line with its reason', () => {
    const marks =
      /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|@ts-expect-error|(eslint|oxlint)-disable(?!-next-line .* -- )|biome-ignore|\b(it|describe|test)\.(skip|only|todo)\b/
    expect(files.filter((file) => file !== 'test/house/files.test.ts' && marks.test(text(file)))).toEqual([])
  })
})
