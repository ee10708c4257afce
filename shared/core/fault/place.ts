/** Where a fault stands in a stack of texts, and how its clause is called. */
import type { Policy } from '../../record/policy.ts'
import { inSeries } from '../inSeries.ts'

/** The start of every place in a text: nothing where it is the only one. */
export const prefixOf = (policies: readonly Policy[], text: number): string => (policies.length > 1 ? `policies[${text}].` : '')

export type Spot = { readonly policy: string; readonly place: string; readonly clause: string | null }

export function spotOf(policies: readonly Policy[], text: number, index: number): Spot {
  const policy = policies[text]
  return {
    policy: policy?.id ?? '',
    place: `${prefixOf(policies, text)}provisions[${index}]`,
    clause: policy?.provisions[index]?.clause ?? null,
  }
}

export const quoted = (names: readonly (string | null | undefined)[]): string =>
  inSeries(
    names.map((name) => `"${name ?? ''}"`),
    'and',
  )
