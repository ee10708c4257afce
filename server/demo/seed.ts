/** Chance that falls the same way every time: mulberry32, a seed in, the same draws out. */
export type Seed = {
  /** Both ends included. */
  readonly whole: (from: number, to: number) => number
  /** Throws when there is nothing to pick from. */
  readonly pick: <T>(from: readonly T[]) => T
  /** True in this share of draws, 0 to 1. */
  readonly happens: (share: number) => boolean
}

export function seeded(seed: number): Seed {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[whole(0, from.length - 1)]
    if (picked === undefined) throw new Error('There is nothing to pick from.')
    return picked
  }
  return { whole, pick, happens: (share) => next() < share }
}
