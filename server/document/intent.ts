/** What the office intends to do with each thing that a request asks: the decision where there is one, the policy for what it leaves open. */
import type { Decision } from '#shared/record/decision.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { ClauseRef, Modality, Verdict } from '#shared/record/verdict.ts'

export type Asked = Detainer['asks'][number]
export type Intent = 'yes' | 'no' | 'perhaps' | 'open'

/** `outcome`: of the decision, null while nobody has decided; `said`: what the policy says of this action. */
export function intentOn(asked: Asked, outcome: Decision['outcome'], said: Modality | 'undetermined'): Intent {
  if (outcome === null) return 'open'
  if (asked === 'hold') return outcome === 'hold' ? 'yes' : 'no'
  if (outcome !== 'hold' && outcome !== 'notify_only') return 'no'
  if (asked === 'notify' && outcome === 'notify_only') return 'yes'
  return BY_POLICY[said]
}

const BY_POLICY: Record<Modality | 'undetermined', Intent> = {
  must: 'yes',
  may: 'perhaps',
  must_not: 'no',
  silent: 'no',
  undetermined: 'open',
}

/** Whether the office does other than the policy says of this action. */
export const departsOn = (intent: Intent, said: Modality | 'undetermined'): boolean =>
  (intent === 'yes' && (said === 'must_not' || said === 'silent')) || (intent === 'no' && said === 'must')

/** The clauses that settle this action; where none speaks of it, those that settle the whole, or none if the policy is silent on it. */
export function clausesOn(verdict: Verdict | null, asked: Asked): readonly ClauseRef[] {
  if (!verdict) return []
  const { deciding, trail } = verdict
  const speaks = (ref: ClauseRef): boolean =>
    trail.some(({ policy, clause, says }) => policy === ref.policy && clause === ref.clause && says[asked] !== undefined)
  const own = deciding.filter(speaks)
  return own.length > 0 || (verdict.actions[asked] === 'silent' && !WHOLE.includes(verdict.outcome)) ? own : deciding
}

/** Outcomes that a clause gives to the request as a whole. */
const WHOLE: readonly Verdict['outcome'][] = ['court_process', 'no_action']

const MOST = 4

/** The first of them by name: a verdict that is still open may hang on many. */
export function namedClauses(refs: readonly ClauseRef[], clause: string, more: (count: number) => string): string {
  const names = refs.slice(0, MOST).map((ref) => `${clause} ${ref.clause} [${ref.citation}]`)
  return [...names, ...(refs.length > MOST ? [more(refs.length - MOST)] : [])].join('; ')
}
