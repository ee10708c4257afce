/** When an answer is due, by the laws of several states, over weekends, holidays, the office's own days off and pauses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DaysOff, dayCounts, dueDay, dueOf } from '#shared/core/inquiry/dueDay.ts'
import { ruleFor, stateRule } from '#shared/core/inquiry/stateRule.ts'
import { plusDays } from '#shared/core/plusDays.ts'
import type { DayType } from '#shared/record/dueRule.ts'

const PLAIN: DaysOff = { holidays: 'holidays-statutory', changes: [] }
const due = (state: string, received: string, over: { channel?: string; extended?: boolean; off?: DaysOff } = {}) =>
  dueOf(received, ruleFor(state, over.channel ?? 'email', 10), over.extended ?? false, [], over.off ?? PLAIN).due

describe('the due day', () => {
  it.each([
    ['CA', '2026-03-03', '2026-03-13', 'ten days of the calendar'],
    ['TX', '2026-03-03', '2026-03-17', 'ten business days'],
    ['IL', '2026-03-06', '2026-03-13', 'five business days, from a Friday'],
    ['NJ', '2026-07-01', '2026-07-10', 'seven business days; July 4 is a Saturday, and only its own date is left out'],
    ['KY', '2026-11-20', '2026-11-30', 'five business days over Thanksgiving'],
    ['CO', '2026-12-23', '2026-12-29', 'three working days over Christmas'],
    ['VA', '2026-12-30', '2027-01-07', 'five working days into the next year'],
    ['MD', '2026-03-03', '2026-04-02', 'thirty days'],
    ['FL', '2026-03-03', '2026-03-17', 'no number in the law: ten working days are the target of the office'],
    ['WI', '2026-03-03', '2026-03-17', 'no rule stored: the target again'],
  ])('in %s, received %s, is %s: %s', (state, received, is) => expect(due(state, received)).toBe(is))

  it('comes sooner for whoever asks at the counter, where the law says so', () => {
    expect(due('IN', '2026-03-03')).toBe('2026-03-10')
    expect(due('IN', '2026-03-03', { channel: 'in_person' })).toBe('2026-03-04')
  })

  it('is later by the extension of the law, and only where there is one', () => {
    expect(due('CA', '2026-03-03', { extended: true })).toBe('2026-03-27')
    expect(due('PA', '2026-03-03', { extended: true })).toBe('2026-04-09')
    expect(due('KY', '2026-03-03', { extended: true })).toBe(due('KY', '2026-03-03'))
  })

  it('leaves out the days that the office itself is closed, and counts those on which it works', () => {
    const off = (day: string, counts: boolean): DaysOff => ({ ...PLAIN, changes: [{ day, counts }] })
    expect(due('IL', '2026-03-02', { off: off('2026-03-04', false) })).toBe('2026-03-10')
    expect(due('KY', '2026-11-20', { off: off('2026-11-26', true) })).toBe('2026-11-27')
    expect(due('CA', '2026-03-03', { off: off('2026-03-04', false) })).toBe('2026-03-13')
  })

  it('follows the observed days where the office does', () => {
    expect(due('NJ', '2026-07-01', { off: { ...PLAIN, holidays: 'holidays-observed' } })).toBe('2026-07-13')
  })

  it('says by when Maryland wants a word in between, and nothing where no state asks for it', () => {
    expect(dueOf('2026-03-03', ruleFor('MD', 'mail', 10), false, [], PLAIN).acknowledgeBy).toBe('2026-03-17')
    expect(dueOf('2026-03-03', ruleFor('CA', 'mail', 10), false, [], PLAIN).acknowledgeBy).toBeNull()
  })

  it('tells a state without a number from one of which no rule is stored', () => {
    expect(stateRule('FL')).toMatchObject({ answer: null, note: expect.stringContaining('no number') })
    expect(stateRule('WI')).toMatchObject({ answer: null, citation: 'no rule of WI is stored' })
    expect(ruleFor('TX', 'mail', 4)).toMatchObject({ by: 'law', counted: { count: 10 } })
    expect(ruleFor('FL', 'mail', 4)).toMatchObject({ by: 'target', counted: { count: 4 } })
  })
})

describe('a pause', () => {
  const kentucky = ruleFor('KY', 'mail', 10)
  const from = (pauses: Parameters<typeof dueOf>[3]) => dueOf('2026-03-02', kentucky, false, pauses, PLAIN)

  it('stops the clock: no due day, and so many days are left', () => {
    expect(from([{ from: '2026-03-05', to: null }])).toMatchObject({ due: null, pausedSince: '2026-03-05', left: 3 })
  })

  it('moves the day by the counted days for which it lasted', () => {
    expect(from([]).due).toBe('2026-03-09')
    expect(from([{ from: '2026-03-05', to: '2026-03-09' }]).due).toBe('2026-03-11')
  })

  it('that is ended on the day on which it began changes nothing', () => {
    expect(from([{ from: '2026-03-05', to: '2026-03-05' }]).due).toBe('2026-03-09')
  })

  it('that begins when the day is over already does not bring it back', () => {
    expect(from([{ from: '2026-03-10', to: null }])).toMatchObject({ due: '2026-03-09', pausedSince: null })
  })
})

const aDay = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays('2020-01-01', days))
const aType = fc.constantFrom<DayType>('calendar', 'working', 'business')
const anOffice = fc.record({
  holidays: fc.constantFrom('holidays-statutory' as const, 'holidays-observed' as const),
  changes: fc.array(fc.record({ day: aDay, counts: fc.boolean() }), { maxLength: 20 }),
})
const aPause = fc.record({ from: aDay, length: fc.nat(40) }).map(({ from, length }) => ({ from, to: plusDays(from, length) }))
const countIn = (after: string, until: string, counts: (day: string) => boolean): number => {
  let count = 0
  for (let day = plusDays(after, 1); day <= until; day = plusDays(day, 1)) count += Number(counts(day))
  return count
}

describe('for any day, rule, calendar and pauses', () => {
  it('the due day is never one that is left out, nor a paused one, and so many counted days lie before it', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 1, max: 60 }),
        aType,
        anOffice,
        fc.array(aPause, { maxLength: 3 }),
        (day, count, type, office, pauses) => {
          const counts = dayCounts(type, office)
          const is = dueDay(day, count, counts, pauses)
          const free = (one: string): boolean => counts(one) && !pauses.some(({ from, to }) => from <= one && one < to)
          expect(free(is)).toBe(true)
          expect(countIn(day, is, free)).toBe(count)
        },
      ),
    )
  })

  it('a pause before the due day moves it by exactly the counted days that it took', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 1, max: 60 }),
        aType,
        anOffice,
        fc.nat(90),
        fc.nat(40),
        (day, count, type, office, after, length) => {
          const counts = dayCounts(type, office)
          const from = plusDays(day, 1 + after)
          const pause = { from, to: plusDays(from, length) }
          const was = dueDay(day, count, counts)
          const is = dueDay(day, count, counts, [pause])
          const taken = pause.from > was ? 0 : countIn(plusDays(from, -1), plusDays(pause.to, -1), counts)
          expect(countIn(was, is, counts)).toBe(taken)
        },
      ),
    )
  })

  it('what is received later, or has more days, is never due earlier', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.nat(30),
        fc.integer({ min: 1, max: 40 }),
        aType,
        anOffice,
        fc.array(aPause, { maxLength: 3 }),
        (day, later, count, type, office, pauses) => {
          const counts = dayCounts(type, office)
          const is = dueDay(day, count, counts, pauses)
          expect(dueDay(plusDays(day, later), count, counts, pauses) >= is).toBe(true)
          expect(dueDay(day, count + 1, counts, pauses) > is).toBe(true)
        },
      ),
    )
  })
})
