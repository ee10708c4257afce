/**
 * The hold board at one instant: who must be free now, who is on a clock, who leaves within a day. One row a person, under the heading that
 * the release gate would give: a second request hides no hold and counts nobody twice, and whoever is kept by nothing drops from no list.
 */
import { isDue, keeping, type KeepingStop, keeps } from './keeping.ts'
import type { BoardDuty, BoardRequest, BoardRow } from './boardRow.ts'

export const BOARD_GROUPS = ['free', 'clock', 'leaving'] as const
/** Must be free now; on the clock; leaving in the next 24 hours. */
export type BoardGroup = (typeof BOARD_GROUPS)[number]

export type OnBoard = {
  readonly key: string
  readonly group: BoardGroup
  readonly row: BoardRow
  /** The request that stands for the person: the one whose hold runs, else the one to start, else one that is active. */
  readonly lead: BoardRequest
  /** Whether a hold runs, with or without authority. */
  readonly held: boolean
  /** Must be free by, or the would-be release, or since when the person should have been out. */
  readonly until: string
  /** The next deadline first; those without one at the end. */
  readonly duties: readonly BoardDuty[]
}

const DAY_MS = 24 * 3_600_000

/** `at`: UTC ISO text. */
export const boardOf = (rows: readonly BoardRow[], at: string): readonly OnBoard[] =>
  rows.flatMap((row) => personOf(row, at) ?? []).toSorted(byGroup)

/**
 * The instants at which the board changes without anybody doing anything, the earliest first: between two of them `boardOf` always says the
 * same. UTC ISO text.
 */
export function turnsOf(rows: readonly BoardRow[]): readonly string[] {
  const turns = rows.flatMap(({ wouldBeReleasedAt, requests }) => [
    ...(wouldBeReleasedAt === null ? [] : [wouldBeReleasedAt]),
    // Whoever was ever held is on it whenever the release was to be.
    ...(wouldBeReleasedAt === null || requests.some(({ hold }) => hold !== null) ? [] : [dayBefore(wouldBeReleasedAt)]),
    ...requests.flatMap(({ hold, toStart }) => [hold?.mustBeFreeBy ?? [], toStart ?? []].flat()),
  ])
  return [...new Set(turns)].toSorted()
}

function personOf(row: BoardRow, at: string): OnBoard | null {
  const { bookingId, wouldBeReleasedAt, requests } = row
  if (!isShown(row, at)) return null
  const lead =
    requests.find(runs) ??
    requests.find(({ toStart }) => toStart !== null) ??
    requests.find(({ active }) => active) ??
    requests[0]
  const ended = requests.flatMap(({ hold }) => hold?.endedAt ?? []).at(-1)
  const running = lead?.hold?.endedAt === null ? lead.hold.mustBeFreeBy : null
  const until = running ?? lead?.toStart ?? wouldBeReleasedAt ?? ended
  if (!lead || !until) return null
  return {
    key: bookingId,
    group: groupOf(row, keeping(requests, at), at),
    row,
    lead,
    held: running !== null,
    until,
    duties: requests.flatMap(({ duties }) => duties).toSorted(byDeadline),
  }
}

/** Without a hold a cancelled request is gone, until the person stays on although nothing keeps them. */
function isShown({ wouldBeReleasedAt, requests }: BoardRow, at: string): boolean {
  if (requests.some(({ hold }) => hold !== null)) return true
  if (wouldBeReleasedAt === null) return false
  const stands = requests.some(({ active, judicial }) => active || judicial)
  return (stands ? dayBefore(wouldBeReleasedAt) : wouldBeReleasedAt) <= at
}

const runs = ({ hold }: BoardRequest): boolean => hold?.endedAt === null

/** As the release gate says it: without an authority that keeps them, whoever would walk out must walk out. */
function groupOf({ wouldBeReleasedAt, requests }: BoardRow, stops: readonly KeepingStop[], at: string): BoardGroup {
  if (keeps(stops)) return stops.some(({ kind }) => kind === 'judicial') ? 'leaving' : 'clock'
  return isDue(wouldBeReleasedAt, requests, at) ? 'free' : 'leaving'
}

const dayBefore = (instant: string): string => new Date(Date.parse(instant) - DAY_MS).toISOString()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byGroup = (a: OnBoard, b: OnBoard): number =>
  BOARD_GROUPS.indexOf(a.group) - BOARD_GROUPS.indexOf(b.group) || compare(a.until, b.until) || compare(a.key, b.key)

const byDeadline = (a: BoardDuty, b: BoardDuty): number => compare(a.dueAt ?? '9', b.dueAt ?? '9')
