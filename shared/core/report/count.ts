/** Rows of a number, and the number: how many different requests, persons or bookings stand in those rows. There is no other way to count. */
import type { Case } from './case.ts'
import { type DimensionId, dimensionOf } from './dimension.ts'
import { type MeasureId, measureOf, type Unit } from './measure.ts'
import type { Span } from './span.ts'

const within = (at: string | null, { from, to }: Span): boolean => at !== null && at >= from && at < to

/** Those that anything happened to in the span: what is left out counts nowhere in it. */
export const touchedIn = (cases: readonly Case[], span: Span): readonly Case[] =>
  cases.filter(
    (one) =>
      within(one.receivedAt, span) ||
      within(one.evaluatedAt, span) ||
      within(one.decidedAt, span) ||
      within(one.againAt, span) ||
      within(one.heldAt, span) ||
      within(one.holdEndedAt, span) ||
      within(one.endedAt, span) ||
      within(one.leftAt, span),
  )

/** The requests behind a number, as they come. */
export function countedOf(cases: readonly Case[], id: MeasureId, span: Span): readonly Case[] {
  const { at, counts } = measureOf(id)
  return cases.filter((one) => within(at(one), span) && counts(one))
}

/** The same in the order of what puts them into the span. */
export function rowsOf(cases: readonly Case[], id: MeasureId, span: Span): readonly Case[] {
  const { at } = measureOf(id)
  return countedOf(cases, id, span)
    .map((one) => ({ one, place: `${at(one)} ${one.number}` }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ one }) => one)
}

/** What is counted of a row; null where it has nothing of the unit. */
export const unitOf = (unit: Unit, one: Case): string | null =>
  unit === 'requests' ? one.id : unit === 'persons' ? one.personId : one.bookingId

export function countRows(unit: Unit, rows: readonly Case[]): number {
  if (unit === 'requests') return rows.length
  return new Set(rows.flatMap((one) => unitOf(unit, one) ?? [])).size
}

export const countOf = (cases: readonly Case[], id: MeasureId, span: Span): number =>
  countRows(measureOf(id).unit, countedOf(cases, id, span))

export type Part = { readonly key: string; readonly count: number }

/** In the order of the dimension's own keys, then the most frequent first. */
export function partsOf(rows: readonly Case[], unit: Unit, by: DimensionId): readonly Part[] {
  const { of, keys } = dimensionOf(by)
  const groups = new Map<string, Case[]>()
  for (const one of rows) {
    const key = of(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const order = Object.keys(keys)
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : -1)
  return [...groups]
    .map(([key, group]) => ({ key, count: countRows(unit, group) }))
    .toSorted((a, b) => place(a.key) - place(b.key) || b.count - a.count || (a.key < b.key ? -1 : 1))
}
