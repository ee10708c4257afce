/** An evaluation: what the policy in force said of one request at one instant, with the facts as they stood; never changed, only added. */
import type { Facts, FactSource } from './fact.ts'
import type { Verdict } from './verdict.ts'

const TRIGGERS = ['received', 'fact_changed', 'policy_changed', 'asked'] as const

export type Evaluation = {
  readonly id: string
  readonly detainerId: string
  readonly policyVersionId: string
  readonly evaluatedAt: string
  readonly trigger: (typeof TRIGGERS)[number]
  readonly facts: Facts
  readonly sources: readonly FactSource[]
  readonly verdict: Verdict
}
