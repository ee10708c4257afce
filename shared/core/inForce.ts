/** Texts bind between their dates; a court's stay of the whole or of one provision is a gap in them. The first day counts, the last does not. */
import type { Policy, Provision } from '../record/policy.ts'

const covers = (day: string, from: string | undefined, to: string | null | undefined): boolean =>
  (from === undefined || from <= day) && (to === undefined || to === null || day < to)

/** `at` is a local date or date and time; only its day counts. */
export function inForce(policy: Policy, provision: Provision, at: string): boolean {
  const day = at.slice(0, 10)
  const stayed = (stay: { readonly from: string; readonly to: string | null }): boolean => covers(day, stay.from, stay.to)
  return (
    covers(day, policy.from, policy.to) &&
    covers(day, provision.from, provision.to) &&
    !policy.stayed.some(stayed) &&
    !provision.stayed?.some(stayed)
  )
}
