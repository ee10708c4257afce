/** Gathers everybody who has an alarm or will have one within the hour if nothing is entered; the screens follow the time from there by themselves. */
import { alarmAcksOf, alarmSettings } from '#db/repository/alarm.ts'
import { mattersById } from '#db/repository/matter.ts'
import { releaseChecksOfBookings } from '#db/repository/releaseCheck.ts'
import { lateRows, watchedRows } from '#db/repository/watched.ts'
import type { Db, Tx } from '#db/open.ts'
import { type AlarmWatch, alarmsFrom, type LatePaper, type WatchedPerson } from '#shared/core/alarms.ts'
import { spansOf, type WatchedRequest } from '#shared/core/watch.ts'
import type { ReleaseCheck } from '#shared/record/releaseCheck.ts'
import type { Modality } from '#shared/record/verdict.ts'
import { toStartOf } from './toStartOf.ts'

const AHEAD_MS = 3_600_000

/** `bookingId`: of this booking only. `at`: UTC ISO text. */
export async function alarmWatch(db: Db | Tx, at: string, bookingId: string | null = null): Promise<AlarmWatch> {
  const settings = await alarmSettings(db)
  const rows = await watchedRows(db, bookingId)
  const until = new Date(Date.parse(at) + AHEAD_MS).toISOString()
  const toStart = await toStartIn(db, rows, at, until)
  const late = await latePapers(db, bookingId)
  const people = [...grouped(rows).values()]
    .map((own) => personOf(own, toStart, late, at))
    .filter((person) => (alarmsFrom(person, settings, at) ?? '9') <= until)
  const acks = await alarmAcksOf(
    db,
    people.map(({ person }) => person.bookingId),
  )
  return { people, settings, seen: Object.fromEntries(acks.map(({ key, ...seen }) => [key, seen])) }
}

type Row = Awaited<ReturnType<typeof watchedRows>>[number]

/** Only where somebody is due, or is within the hour, and the hold is still to be started are the whole records read. */
async function toStartIn(db: Db | Tx, rows: readonly Row[], at: string, until: string): Promise<ReadonlyMap<string, string>> {
  const held = new Set(rows.flatMap((row) => (row.holdId ? [row.bookingId] : [])))
  const due = rows.filter(({ wouldBeReleasedAt }) => (wouldBeReleasedAt ?? '9') <= until)
  const waiting = due.filter((row) => row.outcome === 'hold' && !held.has(row.bookingId))
  const matters = await mattersById(
    db,
    waiting.map(({ id }) => id),
  )
  return toStartOf(db, matters, at)
}

function personOf(
  own: readonly Row[],
  toStart: ReadonlyMap<string, string>,
  late: ReadonlyMap<string, readonly LatePaper[]>,
  at: string,
): WatchedPerson {
  const [first] = own
  if (!first) throw new Error('a booking without a request is not watched')
  const { bookingId, bookingNumber, surname, given, middle, born, wouldBeReleasedAt } = first
  const requests = own.map((row): WatchedRequest => ({ matter: toKeeper(row), toStart: toStart.get(row.id) ?? null }))
  return {
    person: { bookingId, bookingNumber, surname, given, middle, born },
    spans: spansOf({ wouldBeReleasedAt, requests }, at),
    late: late.get(bookingId) ?? [],
  }
}

function toKeeper(row: Row): WatchedRequest['matter'] {
  const { id, status, decidedId, decidedAt, outcome, evaluatedAt, holdId, startedAt, mustBeFreeBy, endedAt } = row
  const says = (hold: string | null) => ({ hold: (hold ?? 'undetermined') as Modality | 'undetermined' })
  return {
    detainer: { id, status },
    decided: decidedId === null ? null : { id: decidedId, at: decidedAt ?? '', outcome, evaluatedActions: says(row.saidThen) },
    evaluation: evaluatedAt === null ? null : { evaluatedAt, verdict: { actions: says(row.saysNow) } },
    hold: holdId === null ? null : { id: holdId, startedAt: startedAt ?? '', mustBeFreeBy: mustBeFreeBy ?? '', endedAt },
    judicial: Boolean(row.judicial),
  }
}

/** By booking. Whoever takes the step of the sheet that looks at every paper has seen what was on the screen. */
async function latePapers(db: Db | Tx, bookingId: string | null): Promise<ReadonlyMap<string, readonly LatePaper[]>> {
  const rows = await lateRows(db, bookingId)
  const checks = await releaseChecksOfBookings(db, [...new Set(rows.map((row) => row.bookingId))])
  const papers = [...grouped(rows)].map(([id, own]): [string, readonly LatePaper[]] => [
    id,
    own.map(({ act, subjectId, detainerId, number, at }) => {
      const paper = act.startsWith('warrant.') ? 'warrant' : 'request'
      // Whoever saw it before it was changed has not seen what it is now.
      const changed = act === 'warrant.changed'
      const since = changed ? checks.filter((check) => check.at > at) : checks
      const seen = seenBy(since, id, paper, subjectId)
      return { id: changed ? `${subjectId}@${at}` : subjectId, paper, detainerId, number, at, seen }
    }),
  ])
  return new Map(papers)
}

function seenBy(checks: readonly ReleaseCheck[], bookingId: string, paper: LatePaper['paper'], id: string): LatePaper['seen'] {
  const check = checks.find(
    (one) =>
      one.bookingId === bookingId &&
      one.did.step === 'holds' &&
      (paper === 'request' ? one.did.detainers : one.did.warrants).includes(id),
  )
  return check ? { byName: check.byName, at: check.at, note: null } : null
}

function grouped<T extends { readonly bookingId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const others = groups.get(row.bookingId)
    if (others) others.push(row)
    else groups.set(row.bookingId, [row])
  }
  return groups
}
