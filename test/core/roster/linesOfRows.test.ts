/** Rows that belong to one booking: a row for each charge, in any order, and rows that contradict each other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOfRows } from '#shared/core/roster/linesOfRows.ts'

const way = {
  heading: ['No', 'In', 'Name', 'Born', 'Charge', 'Level'],
  mapping: {
    columns: { number: 'No', bookedAt: 'In', name: 'Name', born: 'Born', charge: 'Charge', level: 'Level' },
    split: null,
    dayFirst: false,
  },
  zone: 'America/Chicago',
  takenAt: '2026-03-03T12:00:00.000Z',
}

const read = (rows: readonly (readonly string[])[]) => {
  const lines = linesOfRows(way)
  rows.forEach((cells, i) => lines.add({ row: i + 2, cells }))
  return lines.done()
}

describe('rows of one booking', () => {
  it('make one line with all their charges, and a charge named twice is two', () => {
    const { lines, rows } = read([
      ['1', '2026-03-01', 'REED, ANA', '1988', 'THEFT', 'F'],
      ['2', '2026-03-01', 'SEDGE, BEN', '', 'TRESPASS', 'M'],
      ['1', '2026-03-01', 'REED, ANA', '1988', 'THEFT', 'F'],
    ])
    expect(rows).toBe(3)
    expect(lines.map(({ number, charges }) => [number, charges?.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
  })

  it('that say different things of a person leave it open and are named, also when a third row repeats the first', () => {
    const one = ['1', '2026-03-01', 'REED, ANA', '1988', '', '']
    const other = ['1', '2026-03-01', 'REED, ANA', '1989', '', '']
    const { lines, unreadable } = read([one, other, one])
    expect(lines[0]?.person).toEqual({ surname: 'REED', given: 'ANA' })
    expect(unreadable).toEqual([{ row: 3, column: 'born', content: '1989', why: 'rows.differ', lost: 'cell' }])
  })

  it('say the same in any order', () => {
    const cell = fc.constantFrom('', '1988', '1989', 'x')
    const row = fc.tuple(
      fc.constantFrom('1', '2'),
      fc.constantFrom('2026-03-01', '2026-03-02', ''),
      fc.constantFrom('REED, ANA', 'REED, BEA', ''),
      cell,
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const cells = rows.map((one) => [...one, 'THEFT', 'F'])
        const byNumber = (all: ReturnType<typeof read>) => new Map(all.lines.map((one) => [one.number, one]))
        expect(byNumber(read(cells.toReversed()))).toEqual(byNumber(read(cells)))
      }),
    )
  })
})

it('any cells at all are read or named, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 6, maxLength: 7 }), { maxLength: 5 }), (rows) => {
      const { lines, unreadable } = read(rows)
      expect(lines.length).toBeLessThanOrEqual(rows.length)
      expect(unreadable.every(({ row }) => row >= 2)).toBe(true)
    }),
  )
})
