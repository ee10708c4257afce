/** Try a policy on one written situation: what is not stated takes its default, and only the keys that the situation names are compared. */
import type { Policy } from '../record/policy.ts'
import type { Situation } from '../record/situation.ts'
import type { Verdict } from '../record/verdict.ts'
import { evaluate } from './evaluate.ts'
import { situationFacts } from './situationFacts.ts'

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
