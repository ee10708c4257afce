/** May ICE be told the release date? Only where the policy commands or allows it; while that turns on a missing fact, not yet. */
import type { ContactInput } from '../record/contact.ts'
import type { Verdict } from '../record/verdict.ts'

/** `notify`: what the latest verdict says of it; null when the request was not evaluated. */
export function mayTell({ to, told }: Pick<ContactInput, 'to' | 'told'>, notify: Verdict['actions']['notify'] | null): boolean {
  if (to !== 'ice' || told !== 'release_date') return true
  return notify === 'must' || notify === 'may' || notify === 'silent'
}
