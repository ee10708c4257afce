/**
 * How long the policy lets a hold last: the cap of the clause that decides the hold; where it names none, that of a clause that sets only
 * a cap. Of several layers the shortest binds: each of them limits the office. Where it is not known whether a cap applies it may, and so
 * the shortest of those that may binds: nobody is held for longer because a fact is missing.
 */
import type { Policy } from '../record/policy.ts'
import type { Clause } from './clause.ts'
import { shorter } from './capHours.ts'
import type { Layers, Reading } from './layers.ts'

export type Cap = { readonly maxHold: string; readonly holdFrom: NonNullable<Clause['provision']['holdFrom']> }

/** `deciding`: the readings by which the hold is commanded or allowed. Null: no text names a cap. */
export function capOf(layers: Layers, deciding: readonly Reading[]): Cap | null {
  const caps = layers.flatMap((readings) => {
    const held = readings.filter(({ clause, truth }) => truth !== false && clause.provision.maxHold !== undefined)
    const own = held.filter(({ clause }) => deciding.some((one) => one.clause === clause))
    const general = held.filter(({ clause }) => clause.says.hold === undefined)
    return (own.length > 0 ? own : general.length > 0 ? untilSure(general) : untilSure(held)).map(capIn)
  })
  return caps.length === 0 ? null : caps.reduce((a, b) => (shorter(b.maxHold, a.maxHold) ? b : a))
}

function untilSure(readings: readonly Reading[]): readonly Reading[] {
  const sure = readings.findIndex(({ truth }) => truth === true)
  return sure < 0 ? readings : readings.slice(0, sure + 1)
}

/** The shortest that any clause names: a hold that departs from the policy has no clause of its own, and is not longer for it. */
export function shortestCap(policies: readonly Policy[]): Cap | null {
  const caps = policies.flatMap(({ provisions }) =>
    provisions.flatMap(({ maxHold, holdFrom }) => (maxHold ? { maxHold, holdFrom: holdFrom ?? 'would_be_release' } : [])),
  )
  return caps.length === 0 ? null : caps.reduce((a, b) => (shorter(b.maxHold, a.maxHold) ? b : a))
}

const capIn = ({ clause: { provision } }: Reading): Cap => ({
  maxHold: provision.maxHold ?? '',
  holdFrom: provision.holdFrom ?? 'would_be_release',
})
