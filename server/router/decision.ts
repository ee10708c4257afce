import { DecisionInput, ReturnInput } from '#shared/record/decision.ts'
import { decideDetainer, proposeDecision, returnProposal } from '../action/decideDetainer.ts'
import { acts, router } from '../trpc.ts'

export const decisionRouter = router({
  propose: acts('decision.propose', DecisionInput, proposeDecision),
  decide: acts('decision.decide', DecisionInput, decideDetainer),
  return: acts('decision.decide', ReturnInput, returnProposal),
})
