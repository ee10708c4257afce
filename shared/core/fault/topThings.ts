/** The facts outside of every list as things; those that fix the days from which windows count are chosen before. */
import { FACTS } from '../vocabulary.ts'
import { factThings } from './factThings.ts'
import type { Tests } from './tests.ts'
import type { Thing } from './thing.ts'
import { timeThing } from './timeThings.ts'

export function topThings({ facts, passed, dating }: Tests, day: string): readonly Thing[] {
  const free = facts.filter((test) => test.happened && test.fact !== 'as_of' && !dating.onFrame.includes(test))
  const timed = [...new Set([...free.map(({ fact }) => fact), ...passed.map((test) => test.passed.since)])]
  const things = timed.map((fact) =>
    timeThing(
      fact,
      free.filter((test) => test.fact === fact),
      passed.filter((test) => test.passed.since === fact),
      day,
    ),
  )
  return [...factThings(facts, FACTS), ...things]
}
