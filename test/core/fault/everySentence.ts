/** Convictions on every side of every window, and the days from which the windows count in every distance from one another. */
import fc from 'fast-check'
import { evaluate } from '#shared/core/evaluate.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { Condition } from '#shared/record/condition.ts'
import { text } from '../text.ts'
import type { Situations } from './bruteForce.ts'
import { apart, AS_OF } from './everyCharge.ts'
import { joined } from './smallText.ts'

const { constantFrom } = fc

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        years: constantFrom(1, 3),
        of: constantFrom(
          'convicted_on' as const,
          'released_on' as const,
          'released_or_convicted' as const,
          'later_of_both' as const,
        ),
        before: constantFrom('as_of' as const, 'instant_arrest_on' as const),
      })
      .map((within): Condition => ({ within })),
  },
  constantFrom<Condition>(
    { fact: 'incarcerated', is: true },
    { fact: 'current_custody', is: true },
    { fact: 'class', is: 'felony' },
  ),
)

export const sentenceTest: fc.Arbitrary<Condition> = joined(leaf).map((where): Condition => ({ some: 'convictions', where }))

const yearsBack = (most: number, around: readonly number[]): readonly string[] =>
  Array.from({ length: most + 1 }, (_, years) =>
    around.map((days) => new Date(Date.UTC(2026 - years, 0, 1 + days)).toISOString().slice(0, 10)),
  )
    .flat()
    .filter((day) => day <= AS_OF)

const DAYS = yearsBack(6, [-3, -2, -1, 0, 1, 2])
const ARRESTS = yearsBack(3, [-2, -1, 0, 1, 2])

/** Fined, still inside, or released again. */
const CONVICTIONS = ['felony', 'misdemeanor'].flatMap((kind) =>
  DAYS.flatMap((convicted_on) => [
    ...[true, false].map((current_custody) => ({ class: kind, convicted_on, incarcerated: false, current_custody })),
    { class: kind, convicted_on, incarcerated: true, current_custody: true },
    ...DAYS.filter((day) => day >= convicted_on).map((released_on) => ({
      class: kind,
      convicted_on,
      released_on,
      incarcerated: true,
    })),
  ]),
)

/** Any number of convictions: as many as read differently, in every combination. */
export function everySentence(tests: readonly Condition[]): Situations {
  const all = JSON.stringify(tests)
  // Of a person who never was in jail nobody can say how long ago the release was.
  const possible = CONVICTIONS.filter((one) => !all.includes('"released_on"') || one.incarcerated)
  const convictions = possible.filter((one) => all.includes('"class"') || one.class === 'felony')
  const probe = text(
    'probe',
    tests.map((when) => ({ when })),
  )
  return (all.includes('instant_arrest_on') ? ARRESTS : [AS_OF]).flatMap((instant_arrest_on) => {
    const facts = { as_of: AS_OF, instant_arrest_on }
    const known = new Map<string, object>()
    for (const one of convictions) {
      const { trail } = evaluate([probe], situationFacts({}, { ...facts, convictions: [one] }))
      const read = trail.map(({ truth }) => truth).join()
      if (!known.has(read)) known.set(read, one)
    }
    const lists = [...known.values()].reduce<readonly (readonly object[])[]>(
      (some, one) => [...some, ...some.map((list) => [...list, one])],
      [[]],
    )
    return apart(
      tests,
      lists.map((list) => ({ ...facts, convictions: list })),
    )
  })
}
