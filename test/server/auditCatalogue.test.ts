/** What AU-2 asks for, held against the code: each act of the ledger is in the printed catalogue, and each procedure is an act, a look, or a read with its reason. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actWord } from '#client/wording.ts'
import { appRouter } from '#server/router.ts'

const text = readFileSync('docs/ledger.md', 'utf8')
const [, catalogue = '', reads = ''] = /## What stands in it([\s\S]*?)\n\| why \| procedures \|\n([\s\S]*)/.exec(text) ?? []

const rows = (table: string) =>
  table
    .split('\n')
    .filter((line) => /^\| (?!event|---)/.test(line))
    .map((line) => line.split('|').slice(1, -1))
const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

type Procedure = {
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription'; readonly meta?: { permission: string } }
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const pathsOf = (wanted: (procedure: Procedure) => boolean) =>
  procedures.filter(([, procedure]) => wanted(procedure)).map(([path]) => path)

/** The source of one procedure. */
function sourceOf(path: string): string {
  const [noun = '', verb = ''] = path.split('.')
  const router = readFileSync(`server/router/${noun}.ts`, 'utf8')
  return router.split(new RegExp(`\\n  ${verb}: `))[1]?.split(/\n {2}\w+: /)[0] ?? ''
}

describe('the catalogue of AU-2', () => {
  it('names each act of the ledger, each success once, and none that there is not', () => {
    const successes = rows(catalogue).flatMap(([, success]) => quoted(success))
    const failures = rows(catalogue).flatMap(([, , failure]) => quoted(failure))
    const all = Object.keys(actWord)
    expect(successes.filter((act, place) => act !== 'account.refused' && successes.indexOf(act) !== place)).toEqual([])
    expect(new Set([...successes, ...failures])).toEqual(new Set(all))
  })

  it('has a reason for each read, a look among them, and every read has one place', () => {
    const named = rows(reads).flatMap(([, names]) => quoted(names))
    expect(named.toSorted()).toEqual(pathsOf(({ _def }) => _def.type !== 'mutation').toSorted())
    expect(rows(reads).filter(([why = '']) => why.trim().length < 20)).toEqual([])
  })

  it('calls a look only what writes one, and nothing else writes one in passing', () => {
    const [looks = [], audit = []] = rows(reads).map(([, names]) => quoted(names))
    const writes = (pattern: RegExp) =>
      pathsOf(({ _def }) => _def.type !== 'mutation').filter((path) => pattern.test(sourceOf(path)))
    expect(writes(/record(Look|Search)\(/).toSorted()).toEqual(looks.toSorted())
    expect(writes(/recordLedgerRead\(/).toSorted()).toEqual(audit.toSorted())
  })

  it('leaves no way to change anything but by an act, save the set-up, which is one by itself', () => {
    expect(pathsOf(({ _def }) => _def.type === 'mutation' && _def.meta?.permission === 'anyone')).toEqual(['office.setUp'])
    const acting = new Set(procedures.map(([path]) => path.split('.')[0] ?? ''))
    expect([...acting].filter((noun) => readFileSync(`server/router/${noun}.ts`, 'utf8').includes('.mutation('))).toEqual([
      'office',
    ])
  })
})
