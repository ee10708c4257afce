/** A roster file read by its mapping: the bookings on it, and every cell that cannot be read. Nothing is written. */
import { createHash } from 'node:crypto'
import { linesOfRows } from '#shared/core/roster/linesOfRows.ts'
import { Problem } from '#shared/problem.ts'
import type { RosterFile, RosterLine, RosterMapping, Unreadable } from '#shared/record/roster.ts'
import { readTable } from './readTable.ts'

export type ReadRoster = {
  readonly sha256: string
  readonly lines: readonly RosterLine[]
  readonly unreadable: readonly Unreadable[]
  readonly rows: number
}

/** A small file can unpack to a very large sheet. */
const MOST_ROWS = 200_000

export type RosterSample = {
  readonly heading: readonly string[]
  /** The first rows, so that a person can tell which column is which. */
  readonly rows: readonly (readonly string[])[]
}

/** Throws `roster.unreadable`, `roster.noRows`, `roster.noSuchColumn` with the columns that the mapping names in vain. */
export async function readRoster(
  bytes: Buffer,
  mapping: RosterMapping,
  takenAt: RosterFile['takenAt'],
  zone: string,
): Promise<ReadRoster> {
  return opened(bytes, async ({ heading, rows }) => {
    const missing = Object.values(mapping.columns).filter((column) => !heading.includes(column))
    if (missing.length > 0) throw new Problem('roster.noSuchColumn', { columns: [...new Set(missing)] })
    const lines = linesOfRows({ heading, mapping, zone, takenAt })
    let read = 0
    for await (const row of rows) {
      read += 1
      if (read > MOST_ROWS) throw new Problem('roster.tooLarge', { mostRows: MOST_ROWS })
      lines.add(row)
    }
    if (read === 0) throw new Problem('roster.noRows')
    return { sha256: createHash('sha256').update(bytes).digest('hex'), ...lines.done() }
  })
}

const SAMPLED = 5

/** Throws `roster.unreadable`, `roster.noRows`. */
export const sampleRoster = (bytes: Buffer): Promise<RosterSample> =>
  opened(bytes, async ({ heading, rows }) => {
    const sampled: (readonly string[])[] = []
    for await (const { cells } of rows) {
      sampled.push(heading.map((_, i) => (cells[i] ?? '').slice(0, 120)))
      if (sampled.length === SAMPLED) break
    }
    if (sampled.length === 0) throw new Problem('roster.noRows')
    return { heading, rows: sampled }
  })

async function opened<T>(
  bytes: Buffer,
  read: (table: NonNullable<Awaited<ReturnType<typeof readTable>>>) => Promise<T>,
): Promise<T> {
  try {
    const table = await readTable(bytes)
    if (!table) throw new Problem('roster.noRows')
    return await read(table)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('roster.unreadable', { why: error instanceof Error ? error.message : '' })
  }
}
