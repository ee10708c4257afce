/** What is wrong with a policy before it may bind anyone: each fault with its place and a sentence that says what to do. */
import type { Collection } from '../record/fact.ts'
import type { Condition, FactTest } from '../record/condition.ts'
import type { Policy } from '../record/policy.ts'
import { expected, fits } from './factValue.ts'
import { ATTRIBUTES, FACTS, type FactWord } from './vocabulary.ts'

/** `place` as a path: `provisions[2].when.all[0]`. */
export type PolicyFault = { readonly place: string; readonly says: string }

/** `lists`: ids of the offense lists that exist. The shape itself is checked by the zod schema before. */
export function policyFaults(policy: Policy, lists: readonly string[]): readonly PolicyFault[] {
  const unknownLists = policy.lists
    .filter((id) => !lists.includes(id))
    .map((id) => ({ place: 'lists', says: `There is no offense list "${id}".` }))
  const reversed =
    policy.to !== null && policy.to <= policy.from ? [{ place: 'to', says: 'The policy ends before it begins.' }] : []
  const provisions = policy.provisions.flatMap((provision, index) => {
    const place = `provisions[${index}]`
    const twice = policy.provisions.findIndex((other) => other.clause === provision.clause)
    return [
      ...conditionFaults(provision.when, `${place}.when`, null, policy.lists),
      ...(twice < index
        ? [{ place: `${place}.clause`, says: `Clause "${provision.clause}" stands above already; give each its own name.` }]
        : []),
      ...(provision.from && provision.to && provision.to <= provision.from
        ? [{ place: `${place}.to`, says: 'The provision ends before it begins.' }]
        : []),
      ...(silent(provision)
        ? [{ place, says: 'The provision says nothing: no action, no outcome, no duty. Let it say something or take it out.' }]
        : []),
    ]
  })
  return [...unknownLists, ...reversed, ...provisions]
}

const silent = (provision: Policy['provisions'][number]): boolean =>
  Object.keys(provision.says).length === 0 && provision.outcome === undefined && provision.duties.length === 0

function conditionFaults(
  condition: Condition,
  place: string,
  inside: Collection | null,
  lists: readonly string[],
): PolicyFault[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => conditionFaults(part, `${place}.all[${i}]`, inside, lists))
  if ('any' in condition) return condition.any.flatMap((part, i) => conditionFaults(part, `${place}.any[${i}]`, inside, lists))
  if ('not' in condition) return conditionFaults(condition.not, `${place}.not`, inside, lists)
  if ('some' in condition) {
    if (inside !== null) return [{ place, says: `A test of ${condition.some} cannot stand inside one of ${inside}.` }]
    return conditionFaults(condition.where, `${place}.where`, condition.some, lists)
  }
  if ('within' in condition)
    return inside === 'convictions' ? [] : [{ place, says: 'A look-back window belongs inside a test of convictions.' }]
  return 'fact' in condition ? factFaults(condition, place, inside, lists) : []
}

function factFaults(test: FactTest, place: string, inside: Collection | null, lists: readonly string[]): PolicyFault[] {
  const words: readonly FactWord[] = inside === null ? FACTS : ATTRIBUTES[inside]
  const word = words.find((one) => one.name === test.fact)
  const where = inside === null ? 'facts' : inside
  if (!word)
    return [
      { place, says: `"${test.fact}" is not in the vocabulary of ${where}. Known: ${words.map((one) => one.name).join(', ')}.` },
    ]
  if (test.fact === 'lists') {
    const known = test.has !== undefined && lists.includes(test.has)
    return known
      ? []
      : [{ place, says: `Test lists with "has" and one of the lists that the policy names: ${lists.join(', ') || 'none yet'}.` }]
  }
  const shape = { set: test.has, number: test.atLeast ?? test.below ?? test.is }
  if (word.kind === 'set' && shape.set === undefined) return [{ place, says: `"${test.fact}" is a set: test it with "has".` }]
  if (word.kind !== 'set' && test.has !== undefined) return [{ place, says: `"${test.fact}" is not a set: test it with "is".` }]
  if (word.kind === 'number' && shape.number === undefined)
    return [{ place, says: `"${test.fact}" is a number: use atLeast, below or is.` }]
  const values = test.has !== undefined ? [test.has] : [test.is].flat()
  const wrong = values.filter((value) => value !== undefined && !fits(word, value))
  return wrong.map((value) => ({ place, says: `"${String(value)}" is not a value of "${test.fact}". ${expected(word)}` }))
}
