/** Every situation that small texts can tell apart: all values of their facts with all lists of charges that read differently. */
import { evaluate } from '#shared/core/evaluate.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { Condition } from '#shared/record/condition.ts'
import { text } from '../text.ts'
import type { Situations } from './bruteForce.ts'

const CHARGES = ['pending', 'dismissed'].flatMap((status) =>
  ['felony', 'misdemeanor'].flatMap((kind) => ['a', 'b'].map((incident) => ({ status, class: kind, incident }))),
)

/** Up to four charges in every combination. */
const LISTS: readonly (readonly object[])[] = [1, 2, 3, 4].reduce<readonly (readonly object[])[]>(
  (lists) => [[], ...lists.flatMap((list) => CHARGES.slice(startOf(list)).map((charge) => [...list, charge]))],
  [[]],
)

function startOf(list: readonly object[]): number {
  const last = list.at(-1)
  return last ? CHARGES.indexOf(last as (typeof CHARGES)[number]) : 0
}

/** Those that read differently, by all the tests together. */
export function apart(tests: readonly Condition[], situations: Situations): Situations {
  const probe = text(
    'probe',
    tests.map((when) => ({ when })),
  )
  const known = new Map<string, Situations[number]>()
  for (const situation of situations) {
    const read = evaluate([probe], situationFacts({}, situation))
      .trail.map(({ truth }) => truth)
      .join()
    if (read.includes('unknown')) throw new Error(`A situation that is not wholly known: ${JSON.stringify(situation)}`)
    if (!known.has(read)) known.set(read, situation)
  }
  return [...known.values()]
}

const SCALARS: Situations = ['none', 'not_posted', 'posted', 'denied'].flatMap((bond) =>
  [true, false].flatMap((complete) =>
    [17, 19, 30].flatMap((age) =>
      [[], ['hold'], ['notify'], ['hold', 'notify']].map((asks) => ({
        bond,
        'request.complete': complete,
        'subject.age': age,
        'request.asks': asks,
      })),
    ),
  ),
)

export const AS_OF = '2026-01-01'

/** `tests`: the list tests of the text; `lists`: what to fill the lists with. */
export const everySituation = (tests: readonly Condition[], lists: Situations): Situations =>
  apart(tests, lists).flatMap((list) => SCALARS.map((scalars) => ({ as_of: AS_OF, ...list, ...scalars })))

export const everyCharge: Situations = LISTS.map((charges) => ({ as_of: AS_OF, charges }))
