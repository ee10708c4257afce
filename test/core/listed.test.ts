/** Whether an offense is on a list: an officer's tick before the statute, the statute before the words, and no guess where the text is open. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listed, type Offense } from '#shared/core/listed.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { OffenseList } from '#shared/record/offenseList.ts'
import type { Truth } from '#shared/record/verdict.ts'

const offense = (over: Partial<Offense>): Offense => ({
  title: '',
  statute: null,
  degree: null,
  class: null,
  punishable: null,
  ticks: {},
  ...over,
})
const list = (id: string) => OFFENSE_LISTS.find((one) => one.id === id) as OffenseList
const travis = list('tx_travis_listed')
const california = list('ca_7282_5_a3')

describe("Travis County's four felonies", () => {
  it.each<[Partial<Offense>, Truth]>([
    [{ statute: 'TX PC 22.021(a)(1)' }, true],
    [{ statute: '22.021' }, true],
    [{ statute: 'PC 22.02' }, false],
    [{ statute: 'PC 19.02', degree: '1' }, true],
    [{ statute: 'PC 19.02', degree: '2' }, false],
    [{ statute: 'PC 19.02' }, 'unknown'],
    [{ title: 'CAPITAL MURDER OF A PEACE OFFICER' }, true],
    [{ title: 'capital murder' }, true],
    [{ title: 'MURDER (F1)', degree: '1' }, true],
    [{ title: 'MURDER' }, 'unknown'],
    [{ title: 'MURDER, ATTEMPTED', degree: '1' }, false],
    [{ title: 'AGG SEXUAL ASSLT CHILD' }, true],
    [{ title: 'SEXUAL ASSAULT' }, false],
    [{ title: 'CAPITAL MURDER', statute: 'PC 49.04' }, false],
    [{ title: 'DRIVING WHILE INTOXICATED' }, false],
  ])('%j: %s', (over, expected) => {
    expect(listed(offense(over), travis)).toBe(expected)
  })
})

describe('a list that is open at the end', () => {
  it.each<[Partial<Offense>, Truth]>([
    [{ statute: 'PC 245' }, true],
    [{ statute: 'PC 245(a)(1)' }, true],
    [{ statute: 'PC 288a(c)' }, true],
    [{ statute: 'PC 288a' }, 'unknown'],
    [{ statute: 'PC 602' }, 'unknown'],
    [{ title: 'TRESPASS' }, 'unknown'],
    [{ title: 'TRESPASS', ticks: { ca_7282_5_a3: false } }, false],
    [{ title: 'TRESPASS', ticks: { ca_7282_5_a3: true } }, true],
  ])('%j: %s', (over, expected) => {
    expect(listed(offense(over), california)).toBe(expected)
  })
})

describe('driving under the influence in California', () => {
  it.each<[Partial<Offense>, Truth]>([
    [{ statute: 'VC 23152' }, true],
    [{ statute: 'VC 23153(a)' }, true],
    [{ statute: 'VC 23103.5', title: 'DUI REDUCED' }, false],
    [{ title: 'DUI ALCOHOL W/ INJURY' }, true],
    [{ title: 'driving under the influence' }, true],
    [{ title: 'BATTERY' }, false],
  ])('%j: %s', (over, expected) => {
    expect(listed(offense(over), list('ca_driving_under_influence'))).toBe(expected)
  })
})

describe('on any list', () => {
  const any = fc.record({
    title: fc.constantFrom('MURDER', 'THEFT', 'ARMED ROBBERY', ''),
    statute: fc.constantFrom(null, 'PC 19.02', 'PC 245', '943.32'),
    degree: fc.constantFrom(null, '1', '2'),
  })

  it("an officer's tick decides", () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...OFFENSE_LISTS), fc.boolean(), (over, one, tick) => {
        expect(listed(offense({ ...over, ticks: { [one.id]: tick } }), one)).toBe(tick)
      }),
    )
  })

  it('a degree that becomes known takes nothing back', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...OFFENSE_LISTS), fc.constantFrom('1', '2'), (over, one, degree) => {
        const before = listed(offense({ ...over, degree: null }), one)
        expect(['unknown', listed(offense({ ...over, degree }), one)]).toContain(before)
      }),
    )
  })

  it('a closed list that names nothing of the offense answers no', () => {
    const closed = OffenseList.parse({ id: 'x', title: 'X', source: 'x', from: '2020-01-01', openEnded: false, entries: [] })
    expect(listed(offense({ title: 'MURDER' }), closed)).toBe(false)
  })
})
