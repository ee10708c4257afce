/**
 * The hold board as it stands, kept in memory and brought up to date from the ledger: after a change only the persons whom it concerns are
 * read anew, so thousands on a hold cost no more than one.
 */
import { boardMatters, bookingsOfRequests, bookingsOnTheBoard } from '#db/repository/board.ts'
import type { Db, Tx } from '#db/open.ts'
import { type BoardRow, boardRowsOf } from '#shared/core/boardRow.ts'
import { changedSince } from './changedSince.ts'
import { openDuties } from './openDuties.ts'
import { toStartOf } from './toStartOf.ts'

export type BoardAnswer = {
  /** Where the ledger stood: asked again with it, the board answers what has changed since. */
  readonly seq: number
  /** These rows are all there are. */
  readonly whole: boolean
  readonly rows: readonly BoardRow[]
  /** Bookings that are on the board no more. */
  readonly gone: readonly string[]
}

type Kept = {
  readonly seq: number
  /** When everything was read: of what came before nothing is known. */
  readonly from: number
  readonly rows: ReadonlyMap<string, BoardRow>
  /** Of each booking that has changed since then, at which entry it did. */
  readonly changed: ReadonlyMap<string, number>
}

const kept = new WeakMap<Db, Promise<Kept>>()

/** `since`: the `seq` of an earlier answer, null for all of it. `at`: UTC ISO text. */
export async function holdBoard(db: Db, at: string, since: number | null = null): Promise<BoardAnswer> {
  const before = kept.get(db) ?? Promise.resolve(null)
  const next = before.catch(() => null).then((board) => advance(db, board, at))
  kept.set(db, next)
  const { seq, from, rows, changed } = await next
  if (since === null || since < from || since > seq) return { seq, whole: true, rows: [...rows.values()], gone: [] }
  const ids = [...changed].flatMap(([id, when]) => (when > since ? [id] : []))
  return { seq, whole: false, rows: ids.flatMap((id) => rows.get(id) ?? []), gone: ids.filter((id) => !rows.has(id)) }
}

/** All of it, read anew. */
export const readBoard = async (db: Db | Tx, at: string): Promise<readonly BoardRow[]> =>
  rowsOf(db, await bookingsOnTheBoard(db, null), at)

async function advance(db: Db, board: Kept | null, at: string): Promise<Kept> {
  const { seq, requests } = await changedSince(db, board?.seq ?? null)
  if (board === null || requests === null) {
    return { seq, from: seq, rows: byBooking(await readBoard(db, at)), changed: new Map() }
  }
  if (requests.length === 0) return { ...board, seq }
  const named = new Set(requests)
  // Where a request stood until now counts as well: it may have been attached to another booking.
  const were = [...board.rows.values()].filter((row) => row.requests.some(({ detainerId }) => named.has(detainerId)))
  const touched = [...new Set([...(await bookingsOfRequests(db, requests)), ...were.map(({ bookingId }) => bookingId)])]
  const fresh = byBooking(await rowsOf(db, await bookingsOnTheBoard(db, touched), at))
  const rows = new Map(board.rows)
  for (const id of touched) rows.delete(id)
  for (const [id, row] of fresh) rows.set(id, row)
  return { ...board, seq, rows, changed: new Map([...board.changed, ...touched.map((id): [string, number] => [id, seq])]) }
}

const byBooking = (rows: readonly BoardRow[]): ReadonlyMap<string, BoardRow> => new Map(rows.map((row) => [row.bookingId, row]))

/** So many at a time, so that nobody else waits for a long board. */
const AT_ONCE = 250

async function rowsOf(db: Db | Tx, bookingIds: readonly string[], at: string): Promise<readonly BoardRow[]> {
  const rows: BoardRow[] = []
  for (let from = 0; from < bookingIds.length; from += AT_ONCE) {
    rows.push(...(await readRows(db, bookingIds.slice(from, from + AT_ONCE), at)))
    await new Promise((done) => setImmediate(done))
  }
  return rows
}

async function readRows(db: Db | Tx, bookingIds: readonly string[], at: string): Promise<readonly BoardRow[]> {
  const matters = await boardMatters(db, bookingIds)
  const duties = await openDuties(db, matters, at)
  const toStart = await toStartOf(db, matters, at)
  return boardRowsOf(
    matters.map((matter) => {
      const { id } = matter.detainer
      return { matter, toStart: toStart.get(id) ?? null, openDuties: duties.get(id) ?? [] }
    }),
  )
}
