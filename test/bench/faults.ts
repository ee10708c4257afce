/** How long the checker walks the policy of the library that takes it longest, the best of three rounds each. */
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Policy } from '#shared/record/policy.ts'

const ROUNDS = 3

type Walked = { readonly policy: string; readonly faults: number; readonly ms: number; readonly complete: boolean }

export const slowestFaults = (): Walked => LIBRARY.map(walked).reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest))

function walked(policy: Policy): Walked {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    const { faults, covered } = policyFaults([policy], OFFENSE_LISTS)
    return { ms: performance.now() - start, faults: faults.length, complete: covered.complete }
  })
  const best = rounds.reduce((a, b) => (b.ms < a.ms ? b : a))
  return { policy: policy.id, ...best, ms: Math.round(best.ms * 10) / 10 }
}
