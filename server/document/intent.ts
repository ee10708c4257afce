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

/** The clauses that settle this action; all that decide where none of them speaks of it. */
export function clausesOn(verdict: Verdict | null, asked: Asked): readonly ClauseRef[] {
  if (!verdict) return []
  const { deciding, trail } = verdict
  const speaks = (ref: ClauseRef): boolean =>
    trail.some(({ policy, clause, says }) => policy === ref.policy && clause === ref.clause && says[asked] !== undefined)
  const own = deciding.filter(speaks)
  return own.length > 0 ? own : deciding
}
