/** Try a policy on one written situation: what is not stated takes its default, and only the keys that the situation names are compared. */
import type { Policy } from '../record/policy.ts'
import type { Situation } from '../record/situation.ts'
import type { Verdict } from '../record/verdict.ts'
import { evaluate } from './evaluate.ts'
import { holdEndsAt } from './holdEndsAt.ts'
import { situationFacts } from './situationFacts.ts'

export const COMPARED = [
  'outcome',
  'hold',
  'notify',
  'transfer',
  'interview',
  'share',
  'max_hold',
  'hold_ends_at',
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

export function runSituation(
  policies: readonly Policy[],
  situation: Situation,
  defaults: Readonly<Record<string, unknown>>,
  compared: readonly string[] = COMPARED,
): SituationResult {
  const facts = situationFacts(defaults, situation.scenario)
  const verdict = evaluate(policies, facts)
  const all: Readonly<Record<string, unknown>> = { ...answersOf(verdict), hold_ends_at: holdEndsAt(policies, facts) }
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
