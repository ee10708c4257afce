/** Parts add up to their whole, spans to the span that they cover, and a number is as large as its rows are many: whatever the requests. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, countRows, partsOf, rowsOf, unitOf } from '#shared/core/report/count.ts'
import { DIMENSIONS } from '#shared/core/report/dimension.ts'
import { makeReport } from '#shared/core/report/makeReport.ts'
import { MEASURES, measureOf } from '#shared/core/report/measure.ts'
import { REPORTS } from '#shared/core/report/report.ts'
import { partsOfSpan, spanOf } from '#shared/core/report/span.ts'
import { STEPS } from '#shared/core/report/step.ts'
import { aCase, anyCases } from './aCase.ts'

const ZONES = ['America/Chicago', 'America/Havana', 'America/Asuncion', 'Asia/Tokyo', 'UTC'] as const
const YEAR = { from: '2025-01-01', to: '2025-12-31' }
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

describe('a number', () => {
  it('of requests is the sum of its weeks, months, quarters and years', () => {
    fc.assert(
      fc.property(anyCases, fc.constantFrom(...ZONES), fc.constantFrom(...STEPS), (cases, zone, step) => {
        for (const { id, unit } of MEASURES) {
          const whole = rowsOf(cases, id, spanOf(YEAR, zone))
          const parts = partsOfSpan(YEAR, step).flatMap((part) => rowsOf(cases, id, spanOf(part, zone)))
          expect(parts).toEqual(whole)
          const counts = sum(partsOfSpan(YEAR, step).map((part) => countOf(cases, id, spanOf(part, zone))))
          // A person who is named in two months counts in both, and once in the year.
          expect(unit === 'requests' ? counts === whole.length : counts >= countRows(unit, whole)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the sum of its parts by every dimension', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        for (const { id } of MEASURES.filter(({ unit }) => unit === 'requests')) {
          const rows = rowsOf(cases, id, spanOf(YEAR, 'UTC'))
          for (const { id: by } of DIMENSIONS)
            expect(sum(partsOf(rows, 'requests', by).map(({ count }) => count))).toBe(rows.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('that is one part of another number is that part', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        for (const { id, partOf } of MEASURES) {
          if (!partOf) continue
          const span = spanOf(YEAR, 'America/Chicago')
          const by = DIMENSIONS.find((one) => one.id === partOf.by)
          const part = rowsOf(cases, partOf.measure, span).filter((one) => by?.of(one) === partOf.key)
          expect(part).toEqual(rowsOf(cases, id, span))
        }
      }),
    )
  })

  it('is the same in every report, and its course adds up to it', () => {
    fc.assert(
      fc.property(anyCases, fc.constantFrom(...STEPS), (cases, step) => {
        const reports = REPORTS.map(({ id }) => makeReport(cases, { id, days: YEAR, step }, 'America/Chicago'))
        const said = new Map<string, number>()
        for (const { figures, course, parts } of reports) {
          for (const { measure, count } of figures) {
            expect(said.get(measure) ?? count).toBe(count)
            said.set(measure, count)
            const drawn = course.flatMap(({ counts }) => counts[measure] ?? [])
            const adds = drawn.length > 0 && measureOf(measure).unit === 'requests'
            expect(adds ? sum(drawn) : count).toBe(count)
          }
          for (const { measure, total } of parts)
            expect(total).toBe(said.get(measure) ?? countOf(cases, measure, spanOf(YEAR, 'America/Chicago')))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of persons counts a person once, however many requests name them, and nobody for a paper without a booking', () => {
    const cases = [
      aCase({ id: 'd1', personId: 's1', bookingId: 'b1' }),
      aCase({ id: 'd2', personId: 's1', bookingId: 'b2' }),
      aCase({ id: 'd3', personId: null, bookingId: null }),
    ]
    const span = spanOf({ from: '2026-03-03', to: '2026-03-03' }, 'America/Chicago')
    expect(['received', 'receivedPersons', 'receivedBookings'].map((id) => countOf(cases, id as 'received', span))).toEqual([
      3, 1, 2,
    ])
    expect(cases.map((one) => unitOf('persons', one))).toEqual(['s1', 's1', null])
  })

  it('is defined once, with a sentence that names what it counts', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
    expect(
      MEASURES.filter(
        ({ says, unit }) => !says.toLowerCase().includes(unit) && !says.includes('holds') && !says.startsWith('Papers'),
      ),
    ).toEqual([])
  })
})
