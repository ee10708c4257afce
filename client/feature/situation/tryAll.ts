/** The text's own situations tried on it as it stands, those that fail first; one that names other texts is not for this one. */
import { runSituation, type SituationResult } from '#shared/core/runSituation.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Situation } from '#shared/record/situation.ts'

export type Tried = { readonly index: number; readonly situation: Situation; readonly result: SituationResult }

export function tryAll(policies: readonly Policy[], situations: readonly Situation[]): readonly Tried[] {
  return situations
    .map((situation, index) => ({ index, situation, result: runSituation(meant(policies, situation), situation, {}) }))
    .toSorted((a, b) => Number(a.result.passed) - Number(b.result.passed) || a.index - b.index)
}

/** `state+county` names the layers that it is about; all of them where it names none that are here. */
function meant(policies: readonly Policy[], { policy }: Situation): readonly Policy[] {
  const ids = policy?.split('+') ?? []
  const named = policies.filter(({ id }) => ids.includes(id))
  return named.length > 0 ? named : policies
}

export const labelOf = ({ id, scenario }: Situation): string => (typeof scenario['label'] === 'string' ? scenario['label'] : id)
