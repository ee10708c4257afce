/** Where the answer to a missing fact is recorded: as a finding on the request, on a charge, by the history check, or in the booking. */
import { wordFor } from '#shared/core/vocabulary.ts'
import type { Dossier } from '#client/dossier.ts'

type Charge = Dossier['charges'][number]

export type FactTarget =
  | { readonly kind: 'finding'; readonly fact: string }
  | { readonly kind: 'chargeStatus'; readonly charge: Charge }
  | { readonly kind: 'chargeLists'; readonly charge: Charge; readonly lists: readonly string[] }
  | { readonly kind: 'history' }
  | { readonly kind: 'warrant' }
  | { readonly kind: 'booking' }
  | { readonly kind: 'attach' }
  | { readonly kind: 'serve' }

export function factTarget(fact: string, dossier: Dossier): FactTarget {
  const [, list, index, attribute] = /^(charges|convictions|warrants)(?:\[(\d+)\]\.(.+))?$/.exec(fact) ?? []
  if (fact === 'request.served_on_subject') return { kind: 'serve' }
  if (list === undefined && isFinding(fact)) return { kind: 'finding', fact }
  if (list === 'warrants') return { kind: 'warrant' }
  if (dossier.booking === null) return { kind: 'attach' }
  const charge = list === 'charges' ? dossier.charges[Number(index)] : undefined
  if (charge && attribute === 'status') return { kind: 'chargeStatus', charge }
  if (charge && attribute === 'lists') return { kind: 'chargeLists', charge, lists: undecidedLists(fact, dossier) }
  return fact === 'convictions' ? { kind: 'history' } : { kind: 'booking' }
}

/** The lists on which nobody has decided yet whether this charge is. */
function undecidedLists(fact: string, { evaluations }: Dossier): readonly string[] {
  const items = evaluations.at(-1)?.facts.charges
  const item = Array.isArray(items) ? items[Number(/\[(\d+)\]/.exec(fact)?.[1] ?? 0)] : undefined
  const undecided = typeof item === 'object' ? item['lists_unknown'] : undefined
  return Array.isArray(undecided) ? undecided.map(String) : []
}

/**
 * What stands in the booking or on the paper is changed there: a finding would go on saying that somebody is in custody after they left.
 */
const ELSEWHERE: readonly string[] = [
  'as_of',
  'bond',
  'instant_arrest_on',
  'would_be_released_at',
  'subject.in_custody',
  'subject.age',
  'request.status',
  'request.exists',
  'request.received_at',
  'request.served_on_subject',
]

export const isFinding = (fact: string): boolean =>
  wordFor(fact) !== undefined && !ELSEWHERE.includes(fact) && !/^(charges|convictions|warrants)/.test(fact)
