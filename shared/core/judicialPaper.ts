/**
 * What a paper is follows from who signed it, never from its title: a judge's or magistrate's signature makes a judicial warrant or order;
 * an immigration officer's or an immigration judge's makes a civil paper, whatever it is called.
 */
import type { Warrant } from '../record/detainer.ts'

export const JUDICIAL: readonly Warrant['signedBy'][] = ['federal_judge_or_magistrate', 'state_judge']
export const CIVIL_KINDS: readonly Warrant['kind'][] = ['I-200', 'I-205', 'other_civil']

export const signedByJudge = ({ kind, signedBy }: Pick<Warrant, 'kind' | 'signedBy'>): boolean =>
  JUDICIAL.includes(signedBy) && !CIVIL_KINDS.includes(kind)
