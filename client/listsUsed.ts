/** The offense lists that the policy in force means; the others of the library do not matter here. */
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'

export function listsUsed(version: Pick<PolicyVersion, 'policies' | 'lists'> | undefined): readonly OffenseList[] {
  const used = new Set(version?.policies.flatMap((policy) => policy.lists))
  return version?.lists.filter((list) => used.has(list.id)) ?? []
}
