/** Does the policy read the example of a fault as the fault says? Asked of the evaluator itself, which knows nothing of the checker. */
import { evaluate } from '#shared/core/evaluate.ts'
import type { PolicyFault } from '#shared/core/fault/policyFaults.ts'
import { DOES } from '#shared/core/provisionWords.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { Policy } from '#shared/record/policy.ts'
import { ACTIONS } from '#shared/record/verdict.ts'

/** What the evaluator says instead; null where the two agree. */
export function misread(policies: readonly Policy[], { kind, policy, clause, says, example }: PolicyFault): string | null {
  if (example === null) return kind === 'dead' ? null : 'no example'
  const { actions, trail } = evaluate(policies, situationFacts({}, example))
  if (kind === 'gap') {
    const action = ACTIONS.find((one) => says.includes(`whether to ${DOES[one]}.`)) ?? 'hold'
    return actions[action] === 'silent' ? null : `${action} is ${actions[action]}`
  }
  const [, later = clause, below = policy] = / and clause "([^"]+)"(?: of (\S+))? that it /.exec(says) ?? []
  const truthOf = (id: string, name: string | null) => trail.find((step) => step.policy === id && step.clause === name)?.truth
  const truths = [truthOf(policy, clause), truthOf(below, later)]
  return truths.every((truth) => truth === true) ? null : `the clauses read ${truths.join(', ')}`
}
