/** Chance that a seed decides, so that a round that failed can be had again. */
export type Chance = ReturnType<typeof chance>

export function chance(seed: number) {
  let state = seed >>> 0
  /** From 0 to below 1 (mulberry32). */
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    /** Both included. */
    between,
    oneOf: <T>(all: readonly T[]): T => {
      const one = all[between(0, all.length - 1)]
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    },
  }
}
