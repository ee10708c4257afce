/** Everything that a provision can bring about, each with the earlier provisions that forestall it. */
import type { Provision } from '../../record/policy.ts'
import { ACTIONS } from '../../record/verdict.ts'
import { type Formula, not } from './formula.ts'
import type { Binding } from './world.ts'

export type Effect = {
  /** What must hold besides for it to matter. */
  readonly given: readonly Formula[]
  readonly forestalledBy: readonly Binding[]
}

/** `bindings`: the provisions of its text that bind, in order; `alone`: there is no other text that could decide a hold. */
export function effectsOf(bindings: readonly Binding[], own: Binding, alone: boolean): readonly Effect[] {
  const earlier = bindings.filter(({ index }) => index < own.index)
  const { says, outcome, duties } = own.provision
  const by = (does: (provision: Provision) => boolean): Effect => ({
    given: [],
    forestalledBy: earlier.filter(({ provision }) => does(provision)),
  })
  return [
    ...ACTIONS.filter((action) => says[action] !== undefined).map((action) => by((other) => other.says[action] !== undefined)),
    ...(outcome ? [by((other) => other.outcome !== undefined)] : []),
    ...duties.map(({ name }) => by((other) => other.duties.some((duty) => duty.name === name))),
    ...capEffects(bindings, own, alone),
  ]
}

/** A cap limits a hold that is decided by a clause without a cap of its own: first that of a clause that speaks only of the cap. */
function capEffects(bindings: readonly Binding[], own: Binding, alone: boolean): readonly Effect[] {
  const { maxHold, says } = own.provision
  if (maxHold === undefined) return []
  const caps = bindings.filter((other) => other.index !== own.index && other.provision.maxHold !== undefined)
  const general = caps.filter(({ provision }) => provision.says.hold === undefined)
  const before = (all: readonly Binding[]) => all.filter(({ index }) => index < own.index)
  const forestalledBy = says.hold === undefined ? before(general) : [...new Set([...before(caps), ...general])]
  if (!alone) return [{ given: [], forestalledBy }]
  const holding = bindings.filter(({ provision }) => provision.says.hold === 'may' || provision.says.hold === 'must')
  const uncapped = holding.filter(({ provision }) => provision.maxHold === undefined)
  return uncapped.map(({ index, holds }) => {
    const speaking = bindings.filter((other) => other.index < index && other.provision.says.hold !== undefined)
    return { given: [holds, ...speaking.map((other) => not(other.holds))], forestalledBy }
  })
}
