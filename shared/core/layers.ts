/**
 * How layered texts speak together: `must` and `must_not` of a higher layer bind; its `may` and `silent` leave the choice to the layer
 * below. Each function works on everything that is still possible, so a provision that turns on an unknown fact keeps both ways open.
 */
import type { Action, Modality, Node, Outcome, Truth } from '../record/verdict.ts'
import type { Open } from './ask.ts'
import type { Clause } from './clause.ts'

/** One provision as it reads now, with what it leaves open; one that is not in force has no tree and does not hold. */
export type Reading = {
  readonly clause: Clause
  readonly tree: Node | null
  readonly truth: Truth
  readonly open: readonly Open[]
}

/** The texts from the highest to the lowest, each with its readings. */
export type Layers = readonly (readonly Reading[])[]

/** Something that may be said, and by which provision; none for what follows from silence. */
export type Possible<T> = { readonly said: T; readonly by: Reading | null }

/** First provision that holds and speaks decides; those before it that may hold stay possible. */
function possibly<T>(
  readings: readonly Reading[],
  speaks: (says: Clause['says']) => T | undefined,
  silence: T,
): readonly Possible<T>[] {
  const possible: Possible<T>[] = []
  for (const by of readings) {
    const said = by.truth === false ? undefined : speaks(by.clause.says)
    if (said === undefined) continue
    possible.push({ said, by })
    if (by.truth === true) return possible
  }
  possible.push({ said: silence, by: null })
  return possible
}

/** What every text leaves possible, put one upon the other from the lowest to the highest. */
const stacked = <T>(
  layers: Layers,
  of: (readings: readonly Reading[]) => readonly T[],
  over: (above: T, below: readonly T[]) => readonly T[],
): readonly T[] => layers.map(of).reduceRight((below, above) => above.flatMap((one) => over(one, below)))

const saysOn = (layers: Layers, action: Action): readonly Possible<Modality>[] =>
  stacked<Possible<Modality>>(
    layers,
    (readings) => possibly<Modality>(readings, (says) => says[action], 'silent'),
    (above, below) => below.map((one) => (leaves(above, one) ? one : above)),
  )

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
export const possibleWords = (layers: Layers): readonly Possible<Outcome | null>[] =>
  stacked<Possible<Outcome | null>>(
    layers,
    (readings) => possibly<Outcome | null>(readings, (says) => says.outcome, null),
    (above, below) => (above.said === null ? below : [above]),
  )

/** Where something still turns on the unknown: provisions that speak on it, down to the first of their text that holds. */
export const stillOpen = (layers: Layers, on: keyof Clause['says']): readonly Reading[] =>
  layers.flatMap((readings) => {
    const speaking = readings.filter(({ clause, truth }) => truth !== false && clause.says[on] !== undefined)
    const first = speaking.findIndex(({ truth }) => truth === true)
    return first < 0 ? speaking : speaking.slice(0, first)
  })

/** The word for people, where no clause sets one: hold if it is allowed, else notify only, else decline. */
export function outcomeWord(hold: Modality, notify: Modality): Outcome {
  if (hold === 'must' || hold === 'may') return 'hold'
  return notify === 'must' || notify === 'may' ? 'notify_only' : 'decline'
}
