/** A thing that can turn out in several ways, as far as the tests of a text tell the ways apart: what all of them answer alike is one. */
import type { Condition } from '../../record/condition.ts'
import type { Atom, Formula } from './formula.ts'

export type Thing = {
  readonly size: number
  /** For each test of it, by its key, which of the ways pass. */
  readonly tests: ReadonlyMap<string, readonly boolean[]>
  /** Writes one way into the facts of an example. */
  readonly write: (into: Record<string, unknown>, way: number) => void
}

export type Test<W> = { readonly key: string; readonly passes: (way: W) => boolean }

export const keyOf = (test: Condition): string => JSON.stringify(test)

/** `ways`: enough of them that every way that the tests tell apart is among them, the most ordinary first. */
export function thingOf<W>(
  ways: readonly W[],
  tests: readonly Test<W>[],
  write: (into: Record<string, unknown>, way: W) => void,
): Thing {
  const apart = new Map<string, { readonly way: W; readonly answers: readonly boolean[] }>()
  for (const way of ways) {
    const answers = tests.map((test) => test.passes(way))
    if (!apart.has(answers.join())) apart.set(answers.join(), { way, answers })
  }
  const kept = [...apart.values()]
  return {
    size: kept.length,
    tests: new Map(tests.map((test, i) => [test.key, kept.map(({ answers }) => answers[i] ?? false)])),
    write: (into, index) => {
      const one = kept[index]
      if (one) write(into, one.way)
    },
  }
}

/** What each test of the things comes to, with the index of the thing as its variable. */
export const atomsOf = (things: readonly Thing[]): ReadonlyMap<string, Atom> =>
  new Map(
    things.flatMap(({ tests }, variable) => [...tests].map(([key, holds]) => [key, { op: 'atom', variable, holds }] as const)),
  )

/** Every test of a condition that stands outside of a list test, and the list tests themselves. */
export function testsIn(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  if ('not' in condition) return testsIn(condition.not)
  return 'always' in condition ? [] : [condition]
}

/** `atom` says what a single test comes to. */
export function formulaOf(condition: Condition, atom: (test: Condition) => Formula): Formula {
  if ('all' in condition) return { op: 'all', of: condition.all.map((part) => formulaOf(part, atom)) }
  if ('any' in condition) return { op: 'any', of: condition.any.map((part) => formulaOf(part, atom)) }
  if ('not' in condition) return { op: 'not', of: formulaOf(condition.not, atom) }
  return 'always' in condition ? { op: 'sure', truth: true } : atom(condition)
}
