/** What is wrong with a condition as it is written: words that no fact has, tests that do not fit what they test, numbers out of order. */
import type { Condition, Dated, FactTest } from '../../record/condition.ts'
import type { Collection } from '../../record/fact.ts'
import { expected, fits } from '../factValue.ts'
import { ATTRIBUTES, FACTS, type FactWord } from '../vocabulary.ts'
import type { FaultKind } from './fault.ts'

export type Found = { readonly kind: FaultKind; readonly place: string; readonly says: string }

/** `inside`: the list whose items it is about; `lists`: the offense lists that the text names. */
export function conditionFaults(
  condition: Condition,
  place: string,
  inside: Collection | null,
  lists: readonly string[],
): readonly Found[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => conditionFaults(part, `${place}.all[${i}]`, inside, lists))
  if ('any' in condition) return condition.any.flatMap((part, i) => conditionFaults(part, `${place}.any[${i}]`, inside, lists))
  if ('not' in condition) return conditionFaults(condition.not, `${place}.not`, inside, lists)
  if ('some' in condition) {
    if (inside !== null) return [odd(place, `A test of ${condition.some} cannot stand inside one of ${inside}.`)]
    const where = conditionFaults(condition.where, `${place}.where`, condition.some, lists)
    const separable = condition.separate === undefined || condition.some !== 'warrants'
    return [
      ...(separable
        ? []
        : [odd(`${place}.separate`, 'A warrant has no incident: count separate incidents of charges or convictions.')]),
      ...datedFaults(condition.atLeast, `${place}.atLeast`),
      ...where,
    ]
  }
  if ('within' in condition) {
    const years = datedFaults(condition.within.years, `${place}.within.years`)
    return inside === 'convictions' ? years : [odd(place, 'A look-back window belongs inside a test of convictions.'), ...years]
  }
  if ('passed' in condition)
    return inside === null
      ? []
      : [odd(place, `Hours gone by are a matter of the request: they cannot be tested inside ${inside}.`)]
  return 'fact' in condition ? factFaults(condition, place, inside, lists) : []
}

const odd = (place: string, says: string): Found => ({ kind: 'vocabulary', place, says })

function factFaults(test: FactTest, place: string, inside: Collection | null, lists: readonly string[]): readonly Found[] {
  const words: readonly FactWord[] = inside === null ? FACTS : ATTRIBUTES[inside]
  const word = words.find((one) => one.name === test.fact)
  if (!word) {
    const known = words.map((one) => one.name).join(', ')
    return [odd(place, `"${test.fact}" is not in the vocabulary of ${inside ?? 'facts'}. Known: ${known}.`)]
  }
  if (test.fact === 'lists') {
    if (test.has !== undefined && lists.includes(test.has)) return []
    const says = `Test lists with "has" and one of the lists that the policy names: ${lists.join(', ') || 'none yet'}.`
    return [{ kind: 'list', place, says }]
  }
  const unfit = unfitFor(word, test)
  if (unfit) return [odd(place, unfit)]
  const values = test.has !== undefined ? [test.has] : [test.is].flat()
  const wrong = values.filter((value) => value !== undefined && !fits(word, value))
  return wrong.map((value) => odd(place, `"${String(value)}" is not a value of "${test.fact}". ${expected(word)}`))
}

/** Why this way of testing does not fit the fact; null when it does. */
function unfitFor({ name, kind }: FactWord, { has, is, atLeast, below, happened }: FactTest): string | null {
  if (name === 'incident') return 'The name of an incident is that of one case: count separate incidents instead of testing it.'
  if (happened && kind !== 'date') return `"${name}" is not a date: only a date can have happened.`
  if (kind === 'date' && !happened)
    return `"${name}" is a date: test whether it has happened, whether hours have passed since, or a look-back window.`
  if (kind === 'set' && has === undefined) return `"${name}" is a set: test it with "has".`
  if (kind !== 'set' && has !== undefined) return `"${name}" is not a set: test it with "is".`
  const number = atLeast ?? below
  if (kind === 'number' && number === undefined && is === undefined) return `"${name}" is a number: use atLeast, below or is.`
  if (kind !== 'number' && number !== undefined) return `"${name}" is not a number: test it with "is".`
  return null
}

/** Each day once, in the order of time, so that everybody reads the same number from it. */
function datedFaults(dated: Dated | undefined, place: string): readonly Found[] {
  if (dated === undefined || typeof dated === 'number') return []
  return dated.flatMap(({ from }, i): Found[] => {
    const before = dated[i - 1]?.from
    if (before === undefined || before < from) return []
    const says =
      before === from ? `Two values are given for ${from}: keep one.` : `${from} stands after ${before}: put the days in order.`
    return [{ kind: 'date', place: `${place}[${i}].from`, says }]
  })
}
