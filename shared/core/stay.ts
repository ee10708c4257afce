/** A court's stay of one clause: put on, ended on a day, and never lost by a later text. */
import type { Policy, Provision, Stay } from '../record/policy.ts'
import { pairClauses } from './pairClauses.ts'

export type ClausePlace = { readonly policy: string; readonly clause: string }

export const clauseAt = (policies: readonly Policy[], { policy, clause }: ClausePlace): Provision | undefined =>
  policies.find((one) => one.id === policy)?.provisions.find((provision) => provision.clause === clause)

export const sameStay = (a: Pick<Stay, 'from' | 'by'>, b: Pick<Stay, 'from' | 'by'>): boolean =>
  a.from === b.from && a.by === b.by

/** The texts with the stay on the clause; as they are where there is no such clause. */
export const stayClause = (policies: readonly Policy[], place: ClausePlace, stay: Stay): readonly Policy[] =>
  change(policies, place, (stays) => [...stays, stay])

/** From `on` the clause binds again; a stay that would not have begun by then never was one. */
export const liftStay = (
  policies: readonly Policy[],
  place: ClausePlace,
  stay: Pick<Stay, 'from' | 'by'>,
  on: string,
): readonly Policy[] =>
  change(policies, place, (stays) =>
    stays.flatMap((one) => (sameStay(one, stay) ? (on <= one.from ? [] : [{ ...one, to: on }]) : [one])),
  )

/**
 * Stays not yet over on `day` that a text has on one of its clauses and the next text leaves out there. A clause that was only renamed is
 * the same clause.
 */
export function lostStays(before: readonly Policy[], after: readonly Policy[], day: string): readonly (ClausePlace & Stay)[] {
  return before.flatMap(({ id: policy, provisions }) => {
    const next = after.find((one) => one.id === policy)?.provisions ?? []
    return pairClauses(provisions, next).flatMap(({ before: was, after: is }) => {
      if (!was || !is) return []
      const kept = (stay: Stay) => is.stayed?.some((one) => sameStay(one, stay) && one.to === stay.to)
      const running = was.stayed?.filter(({ to }) => to === null || day < to) ?? []
      return running.filter((stay) => !kept(stay)).map((stay) => ({ policy, clause: was.clause, ...stay }))
    })
  })
}

function change(policies: readonly Policy[], place: ClausePlace, stays: (stays: readonly Stay[]) => Stay[]): readonly Policy[] {
  if (!clauseAt(policies, place)) return policies
  return policies.map((policy) =>
    policy.id !== place.policy
      ? policy
      : {
          ...policy,
          provisions: policy.provisions.map((provision) =>
            provision.clause === place.clause ? { ...provision, stayed: stays(provision.stayed ?? []) } : provision,
          ),
        },
  )
}
