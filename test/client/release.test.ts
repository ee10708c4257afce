/** The small sums of the release desk: how long before the release somebody was told, when a duty is overdue, on which days the clock stands still. */
import { describe, expect, it } from 'vitest'
import { tryClock } from '#client/feature/calendar/tryClock.ts'
import { minutesBefore } from '#client/feature/contact/minutesBefore.ts'
import { inOrder, sayNotYet, stateNow } from '#client/feature/duty/dueWords.ts'
import { ownStep } from '#client/feature/release/ownStep.ts'
import type { DutyStanding } from '#shared/core/dutiesNow.ts'

describe('a contact', () => {
  it.each([
    ['2026-03-03T13:15:00.000Z', '2026-03-03T13:55:00.000Z', '0 h 40 min before'],
    ['2026-03-03T14:10:00.000Z', '2026-03-03T13:55:00.000Z', '0 h 15 min after'],
    ['2026-03-03T13:55:30.000Z', '2026-03-03T13:55:00.000Z', 'at the would-be release'],
    ['2026-03-03T13:55:00.000Z', null, null],
  ])('at %s, release %s', (at, release, says) => {
    expect(minutesBefore(at, release)).toBe(says)
  })
})

const duty = (over: Partial<DutyStanding> = {}, name = 'serve_copy'): DutyStanding => ({
  duty: {
    policy: 'p',
    clause: '1',
    citation: '',
    sentence: '',
    name,
    to: 'the person',
    by: 'within 24 hours of receipt',
    due: { hours: 24, side: 'after', of: 'receipt' },
    certain: true,
  },
  record: null,
  dueAt: '2026-03-04T13:42:00.000Z',
  state: 'open',
  ...over,
})

describe('a duty', () => {
  it('becomes overdue on the screen by the clock alone, but not once it is answered', () => {
    expect(stateNow(duty(), '2026-03-04T13:00:00.000Z')).toBe('open')
    expect(stateNow(duty(), '2026-03-04T14:00:00.000Z')).toBe('overdue')
    expect(stateNow(duty({ state: 'waived' }), '2026-03-04T14:00:00.000Z')).toBe('waived')
  })

  it('says what its deadline still waits for', () => {
    expect(sayNotYet(duty({ dueAt: null }))).toBe('counts from the receipt of the request, which has not come')
    expect(sayNotYet(duty())).toBeNull()
  })

  it('stands above those that are answered, the next deadline first', () => {
    const later = duty({ dueAt: '2026-03-05T00:00:00.000Z' }, 'later')
    const never = duty({ dueAt: null }, 'never')
    const done = duty({ state: 'done', dueAt: '2026-03-01T00:00:00.000Z' }, 'done')
    expect(inOrder([done, never, later, duty()]).map((one) => one.duty.name)).toEqual(['serve_copy', 'later', 'never', 'done'])
  })
})

describe('the second look', () => {
  const check = (step: 'authority' | 'property' | 'second', by: string) => ({
    id: step,
    bookingId: 'b1',
    did: step === 'authority' ? { step, paper: 'x' } : step === 'property' ? { step, note: 'x' } : { step },
    at: '',
    by,
    byName: by,
  })

  it('is nobody’s own who took a step that still holds', () => {
    expect(ownStep([check('authority', 'reyes')], 'reyes')).toBe(true)
    expect(ownStep([check('authority', 'reyes')], 'stone')).toBe(false)
    expect(ownStep([check('authority', 'stone'), check('authority', 'reyes'), check('second', 'stone')], 'stone')).toBe(false)
  })
})

describe('the clock that is tried', () => {
  const days = { holidays: 'holidays-statutory' as const, changes: [], zone: 'America/Chicago' }
  const friday = '2026-07-02T18:00:00.000Z'

  it('stands still on weekends and legal holidays, and says on which', () => {
    const tried = tryClock(friday, 48, days)
    expect(tried.until).toBe('2026-07-06T18:00:00.000Z')
    expect(tried.stood.map(({ day, why }) => `${day} ${why}`)).toEqual(['2026-07-04 Saturday', '2026-07-05 Sunday'])
  })

  it('also stands still on the observed day where the office reads it so, and on a day of its own', () => {
    expect(tryClock(friday, 48, { ...days, holidays: 'holidays-observed' }).stood[0]).toEqual({
      day: '2026-07-03',
      why: 'Independence Day, observed',
    })
    const own = tryClock(friday, 48, { ...days, changes: [{ day: '2026-07-06', counts: false }] })
    expect(own.until).toBe('2026-07-07T18:00:00.000Z')
  })
})
