/** The facts of the vocabulary by what they are about, under the names by which people know them. */
import { ATTRIBUTE_PHRASES } from '#shared/core/attributePhrase.ts'
import { PHRASES } from '#shared/core/factPhrase.ts'
import { ATTRIBUTES, FACTS } from '#shared/core/vocabulary.ts'
import type { Collection } from '#shared/record/fact.ts'

export type FactGroup = { readonly group: string; readonly names: readonly string[] }

const GROUPS: readonly (readonly [group: string, belongs: RegExp])[] = [
  ['The request', /^(request\.|as_of)/],
  ['The person', /^subject\./],
  ['Custody and release', /^(bond|instant_arrest_on|would_be_released_at|release\.|ice_took_custody_at)/],
  ['What ICE says', /^ice_/],
  ['Approvals and decisions', /^(approval\.|pc_review|sheriff_case_decision|order_from)/],
  ['Agreements of the office', /^(agreement\.|agency\.)/],
]

export function factGroups(within: Collection | null): readonly FactGroup[] {
  if (within !== null) return [{ group: `What a ${within.slice(0, -1)} says`, names: ATTRIBUTES[within].map(({ name }) => name) }]
  const names = FACTS.map(({ name }) => name)
  const groupOf = (name: string): string => GROUPS.find(([, belongs]) => belongs.test(name))?.[0] ?? 'Other'
  return [...GROUPS.map(([group]) => group), 'Other']
    .map((group) => ({ group, names: names.filter((name) => groupOf(name) === group) }))
    .filter((one) => one.names.length > 0)
}

/** `bond`, `federal felony warrant named by ICE`: the short name, with a capital. */
export function factName(name: string, within: Collection | null): string {
  if (name === 'lists') return 'Offense list'
  const label = (within ? ATTRIBUTE_PHRASES[within][name] : PHRASES[name])?.label ?? name.replaceAll('_', ' ')
  return label.charAt(0).toUpperCase() + label.slice(1)
}
