/** What is over its time now, series by series; what a legal hold or an open question keeps of it. */
import { countDue, dueRecords, type Due, keptByHold } from '#db/repository/due.ts'
import { readOffice } from '#db/repository/office.ts'
import { reachOf } from '#db/repository/reach.ts'
import { retentionRules, standingHolds } from '#db/repository/retention.ts'
import { soleRecords } from '#db/repository/soleRecord.ts'
import type { Db, Tx } from '#db/open.ts'
import { cutoffDay } from '#shared/core/retention.ts'
import { instantOfWall, localOf } from '#shared/core/zone.ts'
import { Problem } from '#shared/problem.ts'
import { type LegalHold, type RetentionRule, SERIES, type Series } from '#shared/record/retention.ts'
import { sha256 } from '../act.ts'
import type { Found } from '../sealing/rowsReached.ts'
import { seriesRows } from './seriesRows.ts'

/** So many records go in one act; the rest waits for the next one. Papers are long, looks and answers short. */
const MOST: Readonly<Record<Series, number>> = {
  requests: 500,
  bookings: 500,
  papers: 100,
  inquiries: 500,
  lists: 5,
  looks: 5_000,
  answers: 20_000,
}

export type DueSeries = {
  readonly series: Series
  /** Null: no rule, or kept without end. */
  readonly rule: RetentionRule | null
  /** The local day before which it ended. */
  readonly cutoff: string | null
  readonly due: number
  /** Of the records that would go next. */
  readonly kept: number
}

export async function dueNow(db: Db | Tx, at: string): Promise<DueSeries[]> {
  const rules = await retentionRules(db)
  const found: DueSeries[] = []
  for (const series of SERIES) {
    const rule = rules.find((one) => one.series === series) ?? null
    const before = rule && (await cutoffOf(db, rule, at))
    if (!before) {
      found.push({ series, rule, cutoff: null, due: 0, kept: 0 })
      continue
    }
    const { kept } = await sorted(db, series, before.instant)
    found.push({ series, rule, cutoff: before.day, due: await countDue(db, series, before.instant), kept: kept.length })
  }
  return found
}

export async function cutoffOf(db: Db | Tx, rule: RetentionRule, at: string): Promise<{ day: string; instant: string } | null> {
  const office = await readOffice(db as Db)
  if (!office) throw new Problem('office.notSetUp')
  const day = cutoffDay(localOf(at, office.timeZone).slice(0, 10), rule)
  return day === null ? null : { day, instant: new Date(instantOfWall(`${day}T00:00`, office.timeZone)).toISOString() }
}

type Sorted = { readonly goes: readonly Due[]; readonly kept: readonly Due[] }

async function sorted(db: Db | Tx, series: Series, before: string): Promise<Sorted> {
  const holds = await standingHolds(db)
  const limit = MOST[series]
  // What is kept stands in front of every later act: enough is read to find others behind it.
  const due = await dueRecords(db, series, before, limit * 4)
  if (holds.some(({ reach }) => reach === 'everything')) return { goes: [], kept: due }
  const ids = due.map(({ id }) => id)
  const kept = await keptByHold(db, series, ids, await heldBy(db, holds))
  return { goes: due.filter(({ id }) => !kept.has(id)).slice(0, limit), kept: due.filter(({ id }) => kept.has(id)) }
}

/** The records under these holds. */
export async function heldBy(db: Db | Tx, holds: readonly LegalHold[]) {
  const held = { subjects: [] as string[], bookings: [] as string[], requests: [] as string[], inquiries: [] as string[] }
  for (const { reach, recordId } of holds) {
    if (recordId === null || reach === 'everything') continue
    if (reach === 'inquiry') {
      held.inquiries.push(recordId)
      continue
    }
    const reached = await reachOf(db, reach, recordId)
    held.requests.push(...(reached?.detainerIds ?? []))
    if (reach !== 'request') held.bookings.push(...(reached?.bookingIds ?? []))
    if (reach === 'person') held.subjects.push(...(reached?.subjectIds ?? []))
  }
  return held
}

export type DestructionPlan = {
  readonly hash: string
  readonly records: number
  readonly first: string | null
  readonly last: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly kept: readonly string[]
}

/** What one act would destroy of a series that was over before an instant, as things stand now. */
export async function planDestruction(
  db: Db | Tx,
  series: Series,
  before: string,
): Promise<{ plan: DestructionPlan; found: Found; ids: readonly string[] }> {
  const { goes, kept } = await sorted(db, series, before)
  const ids = goes.map(({ id }) => id)
  const subjectIds = series === 'bookings' ? await soleRecords(db, ids) : []
  const found = await seriesRows(db, series, ids, subjectIds)
  const counts = Object.fromEntries([...found.rows].map(([table, keys]) => [table, keys.length]))
  const plan = {
    hash: sha256(JSON.stringify([...found.rows].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    records: ids.length,
    first: goes[0]?.endedAt ?? null,
    last: goes.at(-1)?.endedAt ?? null,
    counts,
    kept: kept.map(({ number }) => number).slice(0, 100),
  }
  return { plan, found, ids: [...ids, ...subjectIds] }
}
