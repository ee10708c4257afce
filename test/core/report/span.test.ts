/** Weeks, months, quarters and years cover their span without gap or overlap, also on days on which the clocks change or skip midnight. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '#shared/core/plusDays.ts'
import { firstOf, nextOf, partsOfSpan, PRESETS, presetDays, spanOf, usualStep } from '#shared/core/report/span.ts'
import { STEPS } from '#shared/core/report/step.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('1995-01-01', days))
const ZONES = ['America/Chicago', 'America/Havana', 'America/Asuncion', 'Pacific/Apia', 'UTC'] as const

describe('a span', () => {
  it('is covered by its parts, in days and in instants', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom(...STEPS),
        fc.constantFrom(...ZONES),
        (from, length, step, zone) => {
          const days = { from, to: plusDays(from, length) }
          const parts = partsOfSpan(days, step)
          expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([days.from, days.to])
          const spans = parts.map((part) => spanOf(part, zone))
          const whole = spanOf(days, zone)
          expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([whole.from, whole.to])
          for (const [i, part] of parts.entries()) {
            const next = parts[i + 1]
            if (!next) continue
            expect(next.from).toBe(plusDays(part.to, 1))
            expect(spans[i + 1]?.from).toBe(spans[i]?.to)
            expect(firstOf(step, next.from)).toBe(next.from)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('has 23 hours on the day on which the clocks go forward, and 25 when they go back', () => {
    const hours = (on: string): number => {
      const { from, to } = spanOf({ from: on, to: on }, 'America/Chicago')
      return (Date.parse(to) - Date.parse(from)) / 3_600_000
    }
    expect(['2026-03-07', '2026-03-08', '2026-11-01'].map(hours)).toEqual([24, 23, 25])
  })

  it('of a step begins on a Monday, on the first of a month, a quarter, a year', () => {
    expect(STEPS.map((step) => [firstOf(step, '2026-03-04'), nextOf(step, '2026-03-04')])).toEqual([
      ['2026-03-02', '2026-03-09'],
      ['2026-03-01', '2026-04-01'],
      ['2026-01-01', '2026-04-01'],
      ['2026-01-01', '2027-01-01'],
    ])
  })

  it('is chosen by a word', () => {
    expect(
      Object.fromEntries(PRESETS.map((preset) => [preset, Object.values(presetDays(preset, '2026-03-04')).join(' ')])),
    ).toEqual({
      lastWeek: '2026-02-23 2026-03-01',
      lastMonth: '2026-02-01 2026-02-28',
      thisMonth: '2026-03-01 2026-03-04',
      thisQuarter: '2026-01-01 2026-03-04',
      lastQuarter: '2025-10-01 2025-12-31',
      thisYear: '2026-01-01 2026-03-04',
      lastYear: '2025-01-01 2025-12-31',
    })
    expect([31, 366, 2000, 9000].map((days) => usualStep({ from: '2000-01-01', to: plusDays('2000-01-01', days) }))).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ])
  })
})
