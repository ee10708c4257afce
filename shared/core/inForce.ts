/** Texts bind between their dates; a court's stay of the whole or of one provision is a gap in them. The first day counts, the last does not. */
import type { Policy, Provision, Stay } from '../record/policy.ts'

const covers = (day: string, from: string | undefined, to: string | null | undefined): boolean =>
  (from === undefined || from <= day) && (to === undefined || to === null || day < to)

const stayedOn = (day: string, stays: readonly Stay[] = []): boolean => stays.some((stay) => covers(day, stay.from, stay.to))

/** Whether the text as a whole binds on a local day. */
export const bindsOn = ({ from, to, stayed }: Policy, day: string): boolean => covers(day, from, to) && !stayedOn(day, stayed)

/** `at` is a local date or date and time; only its day counts. */
export function inForce(policy: Policy, provision: Provision, at: string): boolean {
  const day = at.slice(0, 10)
  return bindsOn(policy, day) && covers(day, provision.from, provision.to) && !stayedOn(day, provision.stayed)
}
