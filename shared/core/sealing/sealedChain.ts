/**
 * What a chain says of entries whose content was removed: each must be named by a later act that removed it. An entry with a digest still has
 * to follow from the one before it; one from before is held to what the act says remained of it (decision 17).
 */
import { canonical } from '../chain.ts'

/** The acts that remove content. They are never sealed themselves. */
export const REMOVES: readonly string[] = ['record.sealed', 'record.expunged', 'record.destroyed']

/** One sequence, or a run of them from the first to the last. */
type Span = number | readonly [number, number]

/** By sequence; of those from before digests the SHA-256 of what remained. */
export type Removed = {
  readonly entries: readonly Span[]
  readonly before: readonly (readonly [number, string])[]
}

/** In order, runs together: a schedule removes what came one after another. */
export function spansOf(seqs: readonly number[]): Span[] {
  const runs: [number, number][] = []
  for (const seq of seqs.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === seq - 1) run[1] = seq
    else runs.push([seq, seq])
  }
  return runs.map(([first, last]) => (first === last ? first : [first, last]))
}

/** In place of a digest, in a row from before there was one. */
export const NO_DIGEST = 'sealed'

export const isSealed = ({ salt, digest }: { readonly salt: string | null; readonly digest: string | null }): boolean =>
  salt === null && digest !== null

/** What remains of a row from before, as one text. */
export const remainsText = (row: object): string => JSON.stringify(canonical(row))

/** The sealed rows that still wait for the act that names them. */
export function waitingForOrder() {
  const waiting = new Map<number, string | null>()
  let sealed = 0
  return {
    /** `remains`: null where the digest still carries the hash. */
    seen: (seq: number, remains: string | null): void => {
      sealed += 1
      waiting.set(seq, remains)
    },
    named: ({ entries = [], before = [] }: Partial<Removed>): void => {
      for (const span of entries) {
        const [first, last] = typeof span === 'number' ? [span, span] : span
        for (let seq = first; seq <= last; seq += 1) if (waiting.get(seq) === null) waiting.delete(seq)
      }
      for (const [seq, remains] of before) if (waiting.get(seq) === remains) waiting.delete(seq)
    },
    sealed: (): number => sealed,
    /** The first one that no act accounts for. */
    unnamed: (): number | null => waiting.keys().next().value ?? null,
  }
}
