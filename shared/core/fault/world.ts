/** Everything that the conditions of a stack of texts can tell apart at one time, as a space to be searched, and what it finds written out. */
import type { Condition } from '../../record/condition.ts'
import type { Policy, Provision } from '../../record/policy.ts'
import type { Scenario } from './fault.ts'
import { type Answer, type Budget, find, type Space } from './find.ts'
import { type Assigned, type Formula, OPEN, sure } from './formula.ts'
import { type Frame, referencesOf } from './frame.ts'
import { listOf } from './listOf.ts'
import type { Period } from './period.ts'
import type { Tests } from './tests.ts'
import { atomsOf, formulaOf, keyOf, type Thing } from './thing.ts'
import { NOON } from './timeThings.ts'
import { topThings } from './topThings.ts'

/** A provision that binds at that time. */
export type Binding = { readonly index: number; readonly provision: Provision; readonly holds: Formula }

export type World = {
  /** For each text its provisions that bind, in order. */
  readonly texts: readonly (readonly Binding[])[]
  /** False where the days that windows count from can lie to each other in too many ways to try all of them. */
  readonly whole: boolean
  readonly find: (goals: readonly Formula[], budget: Budget) => Answer<Scenario>
}

export function worldOf(policies: readonly Policy[], { day, binds }: Period, tests: Tests, frame: Frame, whole: boolean): World {
  const things = topThings(tests, day)
  const lists = tests.lists.map((one) => listOf(one, tests, frame))
  const first = lists.map((_, i) => lists.slice(0, i).reduce((sum, { tests: before }) => sum + before.length, things.length))
  const atoms = atomsOf([...things, ...lists.flatMap((list) => list.tests.map(({ key }) => yesOrNo(key)))])
  const known = new Map([
    ...tests.dating.onFrame.map((test) => [keyOf(test), sure(frame[test.fact as keyof Frame] <= day)] as const),
    ...tests.facts.filter(({ fact }) => fact === 'as_of').map((test) => [keyOf(test), sure(true)] as const),
  ])
  const wanted = (assigned: Assigned, list: number) =>
    (lists[list]?.tests ?? []).map((_, i) => {
      const value = assigned[(first[list] ?? 0) + i] ?? OPEN
      return value === OPEN ? undefined : value === 1
    })
  const space: Space = {
    sizes: [...things.map(({ size }) => size), ...lists.flatMap((list) => list.tests.map(() => 2))],
    agrees: (assigned, variable, budget) => {
      const at = first.findLastIndex((start) => start <= variable)
      return at < 0 ? true : (lists[at]?.possible(wanted(assigned, at), budget) ?? true)
    },
  }
  const holds = (condition: Condition): Formula =>
    formulaOf(condition, (test) => known.get(keyOf(test)) ?? atoms.get(keyOf(test)) ?? sure(false))
  return {
    texts: policies.map(({ provisions }, text) =>
      [...provisions.entries()]
        .filter(([index]) => binds[text]?.[index])
        .map(([index, provision]) => ({ index, provision, holds: holds(provision.when) })),
    ),
    whole,
    find: (goals, budget) => {
      const answer = find(space, goals, budget)
      return typeof answer === 'string' ? answer : written(answer)
    },
  }

  function written(assigned: Assigned): Scenario {
    const into: Record<string, unknown> = { as_of: day }
    for (const [i, thing] of things.entries()) {
      const way = assigned[i] ?? OPEN
      if (way !== OPEN) thing.write(into, way)
    }
    if (tests.passed.some((test) => test.passed.since in into)) into['as_of'] = `${day}${NOON}`
    for (const [i, { list, itemsFor }] of lists.entries()) {
      const asked = wanted(assigned, i)
      if (asked.every((one) => one === undefined)) continue
      into[list] = itemsFor(asked)
      if (list !== 'convictions') continue
      for (const one of referencesOf(tests.dating)) if (one !== 'as_of') into[one] = frame[one]
    }
    for (const { fact } of tests.dating.onFrame) into[fact] = frame[fact as keyof Frame]
    return into
  }
}

const yesOrNo = (key: string): Thing => ({ size: 2, tests: new Map([[key, [false, true]]]), write: () => undefined })
