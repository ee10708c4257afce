/** Try a policy on one written situation: what is not stated takes its default, and only the keys that the situation names are compared. */
import type { Facts, Item, Items } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import type { Situation } from '../record/situation.ts'
import type { Verdict } from '../record/verdict.ts'
import { evaluate } from './evaluate.ts'
import { ATTRIBUTES, COLLECTIONS, FACTS, type FactWord } from './vocabulary.ts'

export const COMPARED = [
  'outcome',
  'hold',
  'notify',
  'transfer',
  'interview',
  'share',
  'max_hold',
  'until_resolved',
  'refer_to',
  'duties',
] as const

export type SituationResult = {
  readonly id: string
  readonly passed: boolean
  readonly differs: readonly string[]
  readonly expected: Readonly<Record<string, unknown>>
  readonly actual: Readonly<Record<string, unknown>>
  readonly verdict: Verdict
}

/** Facts of a situation: its own words, then the file's defaults, then what the vocabulary says an unstated fact means. */
function situationFacts(defaults: Readonly<Record<string, unknown>>, scenario: Readonly<Record<string, unknown>>): Facts {
  const stated = { ...unstated(FACTS), ...defaults, ...scenario }
  const lists = COLLECTIONS.map((list) => [list, fill(stated[list] as Items | undefined, ATTRIBUTES[list])] as const)
  return { ...stated, ...Object.fromEntries(lists), as_of: String(stated.as_of) } as Facts
}

const unstated = (words: readonly FactWord[]): Record<string, unknown> =>
  Object.fromEntries(words.map((word) => [word.name, word.unstated]))

const fill = (items: Items | undefined, words: readonly FactWord[]): Items =>
  items === undefined || items === 'unknown'
    ? 'unknown'
    : items.map((item) => (item === 'unknown' ? item : ({ ...unstated(words), ...item } as Item)))

export function runSituation(
  policies: readonly Policy[],
  situation: Situation,
  defaults: Readonly<Record<string, unknown>>,
  compared: readonly string[] = COMPARED,
): SituationResult {
  const verdict = evaluate(policies, situationFacts(defaults, situation.scenario))
  const all = answersOf(verdict)
  const keys = compared.filter((key) => key in situation.expected)
  const differs = keys.filter((key) => !agrees(situation.expected[key], all[key]))
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]))
  return {
    id: situation.id,
    passed: differs.length === 0,
    differs,
    expected: pick(situation.expected),
    actual: pick(all),
    verdict,
  }
}

const answersOf = (verdict: Verdict): Readonly<Record<string, unknown>> => ({
  outcome: verdict.outcome,
  ...verdict.actions,
  max_hold: verdict.maxHold,
  until_resolved: verdict.untilResolved,
  refer_to: verdict.referTo,
  duties: verdict.duties.filter((duty) => duty.certain).map((duty) => duty.name),
})

/** A list names what must at least be there. */
const agrees = (expected: unknown, actual: unknown): boolean =>
  Array.isArray(expected) ? Array.isArray(actual) && expected.every((one) => actual.includes(one)) : expected === actual
