import { CheckInput } from '#shared/record/contradiction.ts'
import { DecisionInput, ReturnInput } from '#shared/record/decision.ts'
import { checkContradiction } from '../action/checkContradiction.ts'
import { decideDetainer, proposeDecision, returnProposal } from '../action/decideDetainer.ts'
import { acts, router } from '../trpc.ts'

export const decisionRouter = router({
  propose: acts('decision.propose', DecisionInput, proposeDecision, { late: true }),
  decide: acts('decision.decide', DecisionInput, decideDetainer, {
    late: true,
    own: { who: 'never', of: 'on one’s own proposal', problem: 'decision.ownProposal' },
  }),
  return: acts('decision.decide', ReturnInput, returnProposal),
  /** What was checked where the office's own file speaks against the paper. */
  check: acts('decision.decide', CheckInput, checkContradiction, {
    late: true,
    own: { who: 'never', of: 'on an identity that one matched oneself', problem: 'decision.ownMatch' },
  }),
})
