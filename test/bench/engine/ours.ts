/** The product's own evaluation, as the comparison sees it. */
import { evaluate } from '#shared/core/evaluate.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Engine } from './engine.ts'

export const ours = (policy: Policy): Engine => ({
  name: 'detainer-desk',
  trail: 'whole: every clause, every item, every value seen',
  answer: (facts) => {
    const { outcome, actions } = evaluate([policy], facts)
    return { outcome, hold: actions.hold, notify: actions.notify, transfer: actions.transfer }
  },
})
