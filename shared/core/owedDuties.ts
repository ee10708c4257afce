/**
 * What is owed in one case: the duties that the policy names, and, where it commands to tell ICE the release date without naming a duty for
 * it, that notice. A command without a duty would be a duty that can be skipped.
 */
import type { OwedDuty, Verdict } from '../record/verdict.ts'

/** The name of the notice where the text gives it none. */
export const NOTICE_OF_RELEASE = 'notify_ice_of_release_date'

/** A duty to tell ICE of the release, by whatever name the text gives it. */
export const isNoticeOfRelease = ({ name, to }: Pick<OwedDuty, 'name' | 'to'>): boolean =>
  to === 'ICE' && name.includes('release')

export function owedDuties({ actions, deciding, duties }: Pick<Verdict, 'actions' | 'deciding' | 'duties'>): readonly OwedDuty[] {
  const [by] = deciding
  if (actions.notify !== 'must' || !by || duties.some((duty) => duty.certain && isNoticeOfRelease(duty))) return duties
  return [...duties, { ...by, name: NOTICE_OF_RELEASE, to: 'ICE', by: 'before the person is released', certain: true }]
}
