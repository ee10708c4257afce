/**
 * How layered texts speak together: `must` and `must_not` of a higher layer bind; its `may` and `silent` leave the choice to the layer
 * below. Each function works on everything that is still possible, so a provision that turns on an unknown fact keeps both ways open.
 */
import type { Policy, Provision } from '../record/policy.ts'
import { ACTIONS, type Action, type Modality, type Outcome, type Truth } from '../record/verdict.ts'

/** One provision as it reads now. Provisions that are not in force are left out before. */
export type Reading = { readonly policy: Policy; readonly provision: Provision; readonly truth: Truth }

/** Something that may be said, and by which provision; none for what follows from silence. */
export type Possible<T> = { readonly said: T; readonly by: Reading | null }

/** First provision that holds and speaks decides; those before it that may hold stay possible. */
function possibly<T>(readings: readonly Reading[], speaks: (provision: Provision) => T | undefined, silence: T): Possible<T>[] {
  const possible: Possible<T>[] = []
  for (const by of readings) {
    const said = by.truth === false ? undefined : speaks(by.provision)
    if (said === undefined) continue
    possible.push({ said, by })
    if (by.truth === true) return possible
  }
  return [...possible, { said: silence, by: null }]
}

/** Layers from the highest to the lowest, each with its readings. */
function saysOn(layers: readonly (readonly Reading[])[], action: Action): Possible<Modality>[] {
  return layers
    .map((readings) => possibly<Modality>(readings, (provision) => provision.says[action], 'silent'))
    .reduceRight((lower, higher) => higher.flatMap((above) => lower.map((below) => (leaves(above, below) ? below : above))))
}

const leaves = (above: Possible<Modality>, below: Possible<Modality>): boolean =>
  above.said === 'silent' || (above.said === 'may' && below.said !== 'silent')

export type PossibleActions = { readonly [A in Action]: readonly Possible<Modality>[] }

export const possibleActions = (layers: readonly (readonly Reading[])[]): PossibleActions =>
  Object.fromEntries(ACTIONS.map((action) => [action, saysOn(layers, action)])) as unknown as PossibleActions

/** A threshold clause or a judge's paper sets the word itself; the highest layer that does so prevails. */
export const possibleWords = (layers: readonly (readonly Reading[])[]): Possible<Outcome | null>[] =>
  layers
    .map((readings) => possibly<Outcome | null>(readings, (provision) => provision.outcome, null))
    .reduceRight((lower, higher) => higher.flatMap((above) => (above.said === null ? lower : [above])))

/** The word for people, where no clause sets one: hold if it is allowed, else notify only, else decline. */
export function outcomeWord(hold: Modality, notify: Modality): Outcome {
  if (hold === 'must' || hold === 'may') return 'hold'
  return notify === 'must' || notify === 'may' ? 'notify_only' : 'decline'
}
