/** Do two verdicts say something else, in the outcome or on one action only? */
import { ACTIONS, type Verdict } from '../record/verdict.ts'

type Said = { readonly outcome: string; readonly actions: Verdict['actions'] }

export const saysOther = (a: Said, b: Said): boolean =>
  a.outcome !== b.outcome || ACTIONS.some((action) => a.actions[action] !== b.actions[action])
