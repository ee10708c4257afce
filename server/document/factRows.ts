/** The facts of an evaluation as rows of a printed table, those that the deciding clauses looked at first, each with who attests it. */
import { factLabel } from '#shared/core/conditionWords.ts'
import { dayWords } from '#shared/core/dayWords.ts'
import { valueWords } from '#shared/core/valueWords.ts'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { FactSource } from '#shared/record/fact.ts'
import type { ItemNode, Node, Verdict } from '#shared/record/verdict.ts'
import { minuteOf } from './timeText.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/
const DAY = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/

export function factRows({ facts, sources, verdict }: Evaluation, zone: string): readonly (readonly string[])[] {
  const seen = seenBy(verdict)
  const lists: readonly string[] = COLLECTIONS
  const single = Object.entries(facts).filter(([name]) => !lists.includes(name))
  const items = COLLECTIONS.flatMap((list): [string, string][] => {
    const known = facts[list] ?? 'unknown'
    if (known === 'unknown') return [[list, 'not known']]
    return known.map((item, index) =>
      item === 'unknown' ? [list, 'there may be others'] : [`${list}[${index}]`, itemWords(item)],
    )
  })
  const rank = (path: string): number => (seen.has(path) ? 0 : sourceOf(path, sources) ? 1 : 2)
  return [...items, ...single.map(([name, value]): [string, string] => [name, say(value, zone)])]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([path, value]) => {
      const source = sourceOf(path, sources)
      return [factLabel(path), value, source?.source ?? '', source?.at ? minuteOf(source.at, zone) : '']
    })
}

/** The last entry for its own name, else for the paper or the list that it stands in. */
function sourceOf(path: string, sources: readonly FactSource[]): FactSource | undefined {
  const whole = path.startsWith('request.') ? 'request' : path.replace(/\[.*$/, '')
  return sources.findLast(({ fact }) => fact === path) ?? sources.findLast(({ fact }) => fact === whole)
}

function seenBy({ trail, deciding }: Verdict): ReadonlySet<string> {
  const paths = trail
    .filter((step) => deciding.some((ref) => ref.policy === step.policy && ref.clause === step.clause))
    .flatMap(({ tree }) => (tree ? pathsIn(tree) : []))
  return new Set(paths.flatMap((path) => [path, path.replace(/\].*$/, ']')]))
}

function pathsIn(node: Node): readonly string[] {
  if (node.op === 'test') return node.seen.map(({ path }) => path)
  if (node.op === 'items') return node.items.flatMap(({ path, of }: ItemNode) => [path, ...pathsIn(of)])
  return node.op === 'always' ? [] : node.of.flatMap(pathsIn)
}

function say(value: unknown, zone: string): string {
  if (value === null || value === undefined || value === 'unknown') return 'not known'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => say(one, zone)).join(', ')
  if (typeof value === 'string' && INSTANT.test(value)) return minuteOf(value, zone)
  if (typeof value === 'string' && DAY.test(value)) return value.length === 10 ? dayWords(value) : value.replace('T', ' ')
  return typeof value === 'object' ? JSON.stringify(value) : valueWords(value as string | number | boolean)
}

const itemWords = (item: Readonly<Record<string, unknown>>): string =>
  Object.entries(item)
    .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => (name === 'title' ? String(value) : `${name.replaceAll('_', ' ')}: ${say(value, 'UTC')}`))
    .join('; ')
