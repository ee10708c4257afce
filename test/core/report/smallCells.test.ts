/** A small number stays hidden whoever subtracts: every value that it may have is still possible. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf } from '#shared/core/report/count.ts'
import { MEASURES } from '#shared/core/report/measure.ts'
import { publish, publicView } from '#shared/core/report/publish.ts'
import { REPORTS } from '#shared/core/report/report.ts'
import { type Cell, isHidden, protect } from '#shared/core/report/smallCells.ts'
import { spanOf } from '#shared/core/report/span.ts'
import { aCase, anyCases } from './aCase.ts'

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Every value that the cell at `place` may have, for who knows the total, what is shown, and how it is hidden; found by trying. */
function possible(cells: readonly Cell[], total: number, smallest: number, place: number): number[] {
  const left = total - sum(cells.filter((cell) => !isHidden(cell)) as number[])
  const others = cells.filter((cell, index) => isHidden(cell) && index !== place)
  const least = sum(others.map((cell) => (cell === 'few' ? 1 : smallest)))
  const most = others.includes('withheld') ? Infinity : sum(others.map(() => smallest - 1))
  return Array.from({ length: smallest - 1 }, (_, i) => i + 1).filter((value) => left - value >= least && left - value <= most)
}

describe('small cells', () => {
  it('may each be any number from one to the limit, as far as anyone can work out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 9 }),
        fc.integer({ min: 2, max: 11 }),
        (parts, smallest) => {
          fc.pre(sum(parts) >= smallest)
          const cells = protect(parts, smallest) ?? []
          for (const [place, cell] of cells.entries()) {
            const few = (parts[place] ?? 0) > 0 && (parts[place] ?? 0) < smallest
            expect(cell === 'few').toBe(few)
            expect(few ? possible(cells, sum(parts), smallest, place).length : smallest - 1).toBe(smallest - 1)
            expect(isHidden(cell) ? parts[place] : cell).toBe(parts[place])
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('take the smallest larger number with them that hides them, and no more', () => {
    expect(protect([3, 100, 40, 0], 11)).toEqual(['few', 100, 'withheld', 0])
    expect(protect([100, 40], 11)).toEqual([100, 40])
    expect(protect([8, 3, 60], 11)).toEqual(['few', 'few', 60])
    expect(protect([10, 10], 11)).toBeNull()
  })
})

describe('a public report', () => {
  const year = { from: '2025-01-01', to: '2025-12-31' }

  it('shows no number below the limit, and none that differs from what the office sees', () => {
    fc.assert(
      fc.property(anyCases, fc.constantFrom(...REPORTS), fc.integer({ min: 2, max: 11 }), (cases, { id }, smallest) => {
        const span = spanOf(year, 'UTC')
        const seen = publish(cases, { id, days: year, step: 'quarter' }, 'UTC', smallest)
        const all = [
          ...seen.figures.map(({ count }) => count),
          ...seen.course.flatMap(({ counts }) => Object.values(counts)),
          ...seen.parts.flatMap(({ total, parts }) => [total, ...(parts ?? []).map(({ count }) => count)]),
        ]
        expect(all.filter((cell) => !isHidden(cell) && cell > 0 && cell < smallest)).toEqual([])
        for (const { measure, count } of seen.figures) expect(isHidden(count) ? 0 : count - countOf(cases, measure, span)).toBe(0)
      }),
    )
  })

  it('does not show as a figure what it hides as a part', () => {
    fc.assert(
      fc.property(anyCases, fc.integer({ min: 2, max: 8 }), (cases, smallest) => {
        const view = publicView(cases, spanOf(year, 'UTC'), smallest)
        for (const { id, partOf } of MEASURES) {
          if (!partOf) continue
          const part = view.parts(partOf.measure, partOf.by as 'holdEnd')?.find(({ key }) => key === partOf.key)
          expect(view.total(id)).toEqual(part?.count ?? view.total(id))
        }
      }),
    )
  })

  it('of few requests says only that there are few', () => {
    const cases = [aCase(), aCase({ id: 'd2', number: '2026-00002' })]
    const days = { from: '2026-03-01', to: '2026-03-31' }
    const { figures, parts, course } = publish(cases, { id: 'people', days, step: 'month' }, 'UTC', 11)
    expect(figures.map(({ count }) => count)).toEqual(['few', 'few', 'few', 0])
    expect(course[0]?.counts).toEqual({ received: 'withheld' })
    expect(parts[0]).toMatchObject({ total: 'few', parts: null })
  })
})
