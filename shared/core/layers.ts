/**
 * How layered texts speak together: `must` and `must_not` of a higher layer bind; its `may` and `silent` leave the choice to the layer
 * below. Each function works on everything that is still possible, so a provision that turns on an unknown fact keeps both ways open.
 */
import type { Policy, Provision } from '../record/policy.ts'
import type { Action, Modality, Node, Outcome, Truth } from '../record/verdict.ts'
import type { Open } from './ask.ts'

/** One provision as it reads now, with what it leaves open; one that is not in force has no tree and does not hold. */
export type Reading = {
  readonly policy: Policy
  readonly provision: Provision
  readonly tree: Node | null
  readonly truth: Truth
  readonly open: readonly Open[]
}

/** The texts from the highest to the lowest, each with its readings. */
export type Layers = readonly (readonly Reading[])[]

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

function saysOn(layers: Layers, action: Action): Possible<Modality>[] {
  return layers
    .map((readings) => possibly<Modality>(readings, (provision) => provision.says[action], 'silent'))
    .reduceRight((lower, higher) => higher.flatMap((above) => lower.map((below) => (leaves(above, below) ? below : above))))
}

const leaves = (above: Possible<Modality>, below: Possible<Modality>): boolean =>
  above.said === 'silent' || (above.said === 'may' && below.said !== 'silent')

export type OnEach<T> = { readonly [A in Action]: T }

// Spelled out: building an object from its entries takes longer than reading the provisions.
export const onEach = <T>(of: (action: Action) => T): OnEach<T> => ({
  hold: of('hold'),
  notify: of('notify'),
  transfer: of('transfer'),
  interview: of('interview'),
  share: of('share'),
})

export const possibleActions = (layers: Layers): OnEach<readonly Possible<Modality>[]> =>
  onEach((action) => saysOn(layers, action))

/** A threshold clause or a judge's paper sets the word itself; the highest layer that does so prevails. */
export const possibleWords = (layers: Layers): Possible<Outcome | null>[] =>
  layers
    .map((readings) => possibly<Outcome | null>(readings, (provision) => provision.outcome, null))
    .reduceRight((lower, higher) => higher.flatMap((above) => (above.said === null ? lower : [above])))

/** Where something still turns on the unknown: provisions that speak on it, down to the first of their text that holds. */
export const stillOpen = (layers: Layers, speaks: (provision: Provision) => unknown): readonly Reading[] =>
  layers.flatMap((readings) => {
    const speaking = readings.filter(({ provision, truth }) => truth !== false && speaks(provision) !== undefined)
    const first = speaking.findIndex(({ truth }) => truth === true)
    return first < 0 ? speaking : speaking.slice(0, first)
  })

/** The word for people, where no clause sets one: hold if it is allowed, else notify only, else decline. */
export function outcomeWord(hold: Modality, notify: Modality): Outcome {
  if (hold === 'must' || hold === 'may') return 'hold'
  return notify === 'must' || notify === 'may' ? 'notify_only' : 'decline'
}
