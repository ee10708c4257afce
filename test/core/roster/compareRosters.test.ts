/** One list against the one before: what must hold whatever stands on them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, compareRosters, type Former, laidOverLine, manyGone } from '#shared/core/roster/compareRosters.ts'
import type { ListedCharge, RosterLine } from '#shared/record/roster.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const charge: fc.Arbitrary<ListedCharge> = fc.record({
  title: fc.constantFrom('THEFT', 'TRESPASS', 'BATTERY'),
  code: maybe(fc.constantFrom('1', '2')),
  statute: fc.constant(null),
  level: maybe(fc.constantFrom('F', 'M')),
  disposition: maybe(fc.constantFrom('DISMISSAL', 'SENTENCE COMPLETE')),
  disposedOn: fc.constant(null),
  sentence: fc.constant(null),
})
const person = fc.record(
  {
    surname: fc.constantFrom('REED', 'SEDGE'),
    given: maybe(fc.constantFrom('ANA', 'BEN')),
    born: maybe(fc.constant('1988-03-04')),
  },
  { requiredKeys: [] },
)
const line = (number: string): fc.Arbitrary<RosterLine> =>
  fc.record(
    {
      number: fc.constant(number),
      bookedAt: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
      person,
      charges: fc.array(charge, { maxLength: 4 }),
    },
    { requiredKeys: ['number', 'person', 'bookedAt'] },
  )
const list: fc.Arbitrary<RosterLine[]> = fc
  .uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'))
  .chain((numbers) => fc.tuple(...numbers.map(line)).map((lines) => [...lines]))

const seen = (lines: readonly RosterLine[]): Map<string, Former> =>
  new Map(lines.map((one) => [one.number, { line: one, gone: false }]))
const sorted = (lines: readonly { number: string }[]): string[] => lines.map(({ number }) => number).toSorted()

describe('a list against the one before', () => {
  it('the same list again says nothing', () => {
    fc.assert(
      fc.property(list, (lines) => {
        const { added, changed, gone, back, unchanged } = compareRosters(seen(lines), lines)
        expect([added, changed, gone, back, unchanged]).toEqual([[], [], [], [], lines.length])
      }),
    )
  })

  it('neither the order of its rows nor that of the charges says anything', () => {
    const shuffledCharges = (lines: readonly RosterLine[]) =>
      lines.map((one) => (one.charges ? { ...one, charges: one.charges.toReversed() } : one)).toReversed()
    fc.assert(
      fc.property(list, list, (before, now) => {
        const straight = compareRosters(seen(before), now)
        const turned = compareRosters(seen(shuffledCharges(before)), shuffledCharges(now))
        expect(sorted(turned.added)).toEqual(sorted(straight.added))
        expect(sorted(turned.changed)).toEqual(sorted(straight.changed))
        expect(sorted(turned.gone)).toEqual(sorted(straight.gone))
        const byNumber = (all: typeof straight.changed) => new Map(all.map((one) => [one.number, one.charges]))
        expect(byNumber(turned.changed)).toEqual(byNumber(straight.changed))
      }),
    )
  })

  it('whoever comes and then goes is new on the one list and gone on the next, and back on the one after', () => {
    fc.assert(
      fc.property(list, list, (staying, coming) => {
        const others = coming.filter(({ number }) => !staying.some((one) => one.number === number))
        const both = [...staying, ...others]
        expect(sorted(compareRosters(seen(staying), both).added)).toEqual(sorted(others))
        expect(sorted(compareRosters(seen(both), staying).gone)).toEqual(sorted(others))
        const former = new Map(
          [...seen(both)].map(([n, one]) => [n, { ...one, gone: others.some(({ number }) => number === n) }]),
        )
        expect(compareRosters(former, staying).gone).toEqual([])
        expect(compareRosters(former, both).back.toSorted()).toEqual(sorted(others))
      }),
    )
  })

  it('every person of both lists is accounted for exactly once', () => {
    fc.assert(
      fc.property(list, list, (before, now) => {
        const { added, changed, gone, unchanged } = compareRosters(seen(before), now)
        expect(added.length + changed.length + unchanged).toBe(now.length)
        expect(gone.length + changed.length + unchanged).toBe(before.length)
      }),
    )
  })

  it('once it is laid over what was known, it says nothing new', () => {
    fc.assert(
      fc.property(line('1'), line('1'), (before, now) => {
        expect(changeOf(laidOverLine(before, now), now)).toBeNull()
      }),
    )
  })

  it('what it does not say changes nothing', () => {
    fc.assert(
      fc.property(line('1'), (before) => {
        expect(changeOf(before, { number: '1', person: {} })).toBeNull()
      }),
    )
  })
})

it('five people and more than a quarter at once are many', () => {
  expect([manyGone(4, 4), manyGone(20, 5), manyGone(19, 5), manyGone(100, 25), manyGone(100, 26)]).toEqual([
    false,
    false,
    true,
    false,
    true,
  ])
})
