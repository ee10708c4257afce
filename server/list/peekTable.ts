/** A look into a list before anything is kept: its first rows, how many there are, and what its columns may say, as that publisher's last list had them or as they read. */
import { guessColumns, guessHeading } from '#shared/core/list/guessMapping.ts'
import type { ListMapping, OutsideList } from '#shared/record/list.ts'
import { openTable, type TableRow, type TableSource } from './openTable.ts'

const FIRST = 25

export type Peeked = {
  readonly first: readonly TableRow[]
  readonly total: number
  readonly headings: readonly string[]
  readonly mapping: ListMapping
  /** The number of the list from which the mapping was taken over. */
  readonly savedFrom: string | null
}

/** `lists`: the newest first; not `whole`: only as far as the first rows, without their number. Throws what `openTable` throws. */
export async function peekTable(
  source: TableSource,
  lists: readonly OutsideList[],
  publisher: string,
  whole = true,
): Promise<Peeked> {
  const first: TableRow[] = []
  let total = 0
  for await (const batch of openTable(source)) {
    first.push(...batch.slice(0, FIRST - first.length))
    total += batch.length
    if (!whole && first.length === FIRST) break
  }
  const own = lists.filter((list) => list.publisher.toUpperCase() === publisher.trim().toUpperCase())
  const guessed = guessHeading(first.map(({ cells }) => cells))
  const heading = guessed === 0 ? 0 : (first[guessed - 1]?.row ?? 0)
  const headings = first.find(({ row }) => row === heading)?.cells ?? []
  const saved = own.find((list) => list.headings.join('\n') === headings.join('\n'))
  const mapping = saved?.mapping ?? {
    columns: guessColumns(headings),
    heading,
    dayFirst: false,
    claims: 'nothing',
    about: 'rows',
  }
  const above = first.filter(({ row }) => row <= mapping.heading).length
  return { first, total: total - above, headings, mapping: { ...mapping, heading }, savedFrom: saved?.number ?? null }
}
