/** Does an outcome that a person chooses follow what the policy says, choose within it, or depart from it? */
import type { Action, Modality, Outcome, Verdict } from '../record/verdict.ts'

export type Conformity = 'follows' | 'chooses' | 'departs'

/** The outcomes that a person can decide on; the others only a policy can reach. */
export const DECIDABLE = ['hold', 'notify_only', 'decline', 'court_process', 'no_action'] as const
export type Decidable = (typeof DECIDABLE)[number]

const WORST: readonly Conformity[] = ['departs', 'chooses', 'follows']

export function conform(verdict: Pick<Verdict, 'outcome' | 'actions' | 'untilResolved'>, outcome: Decidable): Conformity {
  // While a fact is missing, the text says itself what is done; a person who does so says why now.
  if (verdict.untilResolved === outcome) return 'chooses'
  if (settledByPaper(verdict.outcome) || outcome === 'court_process' || outcome === 'no_action') {
    return verdict.outcome === outcome ? 'follows' : 'departs'
  }
  // Must or may, which of the two is not known: the outcome is the policy's either way.
  if (verdict.outcome === outcome && verdict.actions.hold === 'undetermined') return 'chooses'
  const hold = judge(verdict.actions.hold, outcome === 'hold')
  const notify = judge(verdict.actions.notify, outcome === 'notify_only' || (outcome === 'hold' && allowed(verdict, 'notify')))
  return WORST.find((worst) => hold === worst || notify === worst) ?? 'follows'
}

const settledByPaper = (outcome: Outcome): boolean => outcome === 'court_process' || outcome === 'no_action'

const allowed = (verdict: Pick<Verdict, 'actions'>, action: Action): boolean =>
  verdict.actions[action] === 'must' || verdict.actions[action] === 'may'

/** Silence permits nothing: doing what the text does not speak of is a departure, leaving it undone is not. */
function judge(said: Modality | 'undetermined', done: boolean): Conformity {
  if (said === 'may') return 'chooses'
  if (said === 'undetermined') return 'departs'
  return (said === 'must') === done ? 'follows' : 'departs'
}
