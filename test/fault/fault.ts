/** One fault that the desk must stand: what is done to it, how often at most and for how long, and what was no longer true afterwards. */
export type Size = { readonly rounds: number; readonly seconds: number }

export type Told = {
  /** How often it was really done. */
  readonly rounds: number
  readonly failures: readonly string[]
  /** What else was measured; why something was not done. */
  readonly note?: string
  /** What the machine lacks, so that this counts neither as passed nor as failed. */
  readonly notRun?: string
}

export type Fault = {
  readonly id: string
  readonly name: string
  /** Within `npm test`. */
  readonly short: Size
  /** Alone, by `npm run faults`. */
  readonly full: Size
  readonly run: (size: Size, seed: number) => Promise<Told>
}

const MOST_FAILURES = 20

/** Counts the rounds until there were enough, the time is over, or it has failed often enough to look into it. */
export function rounds({ rounds: most, seconds }: Size) {
  const until = Date.now() + seconds * 1_000
  const failures: string[] = []
  let done = 0
  return {
    /** Begins the next round, if there is one. */
    next: (): boolean => {
      if (done >= most || Date.now() >= until || failures.length >= MOST_FAILURES) return false
      done += 1
      return true
    },
    timeLeft: (): number => until - Date.now(),
    holds: (sound: boolean, says: string): void => {
      if (!sound) failures.push(`round ${done}: ${says}`)
    },
    told: (note?: string): Told => ({ rounds: done, failures, ...(note === undefined ? {} : { note }) }),
  }
}

/** For what needs something that the machine lacks. */
export const notRun = (why: string): Told => ({ rounds: 0, failures: [], notRun: `not run: ${why}` })
