/** The text that an entry's hash is taken of: its content in one fixed order, and the hash of the entry before it. */
import type { LedgerEntry } from '../record/ledger.ts'

export const chainText = (entry: Omit<LedgerEntry, 'hash'>): string =>
  JSON.stringify([
    entry.seq,
    entry.at,
    entry.act,
    entry.actorId,
    entry.actorName,
    entry.subjectId,
    entry.detainerId,
    entry.bookingId,
    canonical(entry.detail),
    entry.previousHash,
  ])

/** Keys in order, so that the same content is the same text whoever wrote it. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]))
}
