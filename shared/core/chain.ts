/**
 * The text that an entry's hash is taken of: its envelope in one fixed order, the hash of the entry before it, and a digest of its detail. The
 * detail itself can go by order of a court and the chain still be recomputed from what stays (decision 17).
 */
import type { LedgerEntry } from '../record/ledger.ts'

/** Entries from before details had a digest are hashed with the detail itself; no text of the one kind can be one of the other. */
export const chainText = (entry: Omit<LedgerEntry, 'hash'>): string => {
  const { seq, at, act, actorId, actorName, subjectId, detainerId, bookingId, detail, digest, previousHash } = entry
  const envelope = [seq, at, act, actorId, actorName, subjectId, detainerId, bookingId]
  return JSON.stringify(
    digest === null ? [...envelope, canonical(detail), previousHash] : [...envelope, previousHash, { digest }],
  )
}

/** What a digest is taken of: the salt keeps a detail that was removed from being guessed. */
export const detailText = (salt: string, detail: unknown): string => JSON.stringify([salt, canonical(detail)])

/** Keys in order, so that the same content is the same text whoever wrote it. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]))
}
