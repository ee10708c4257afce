/** The part of a verdict that a list shows: what, by which clause, what is missing, what is owed; the trail stays on the request's own page. */
import type { Verdict } from '../record/verdict.ts'

export type Brief = Pick<Verdict, 'outcome' | 'actions' | 'deciding' | 'needs' | 'untilResolved' | 'referTo' | 'duties'>

export const briefOf = ({ outcome, actions, deciding, needs, untilResolved, referTo, duties }: Verdict): Brief => ({
  outcome,
  actions,
  deciding,
  needs,
  untilResolved,
  referTo,
  duties,
})
