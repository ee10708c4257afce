/** The alarms: each person is counted once, and the sentence says how soon. */
import { describe, expect, it } from 'vitest'
import { alarmsOf, boardOf, sayAlarms } from '#client/onBoard.ts'
import type { Matter } from '#shared/record/matter.ts'
import { booking, detainer, hold, matter, NOON } from '#test/support/matter.ts'

const hours = (many: number): string => new Date(Date.parse(NOON) + many * 3_600_000).toISOString()
const row = (over: Partial<Matter>, openDuties: { name: string; dueAt: string | null }[] = []) => ({
  matter: matter(over),
  toStart: null,
  openDuties,
})
const person = (id: string, leaves: string | null = null) => booking({ id, number: `26-${id}`, wouldBeReleasedAt: leaves })
const held = (id: string, until: string, over: Partial<Matter> = {}) =>
  row({ booking: person(id, hours(-48)), detainer: detainer({ id: `d-${id}` }), hold: hold({ mustBeFreeBy: until }), ...over })

describe('the alarms', () => {
  it('count each person once, in the first that fits', () => {
    const board = boardOf(
      [held('a', hours(-1)), held('b', hours(0.5)), held('c', hours(1)), held('d', hours(6)), held('e', hours(7))],
      NOON,
    )
    expect(alarmsOf(board, NOON)).toEqual({ now: 1, hour: 2, sixHours: 1 })
  })

  it.each([
    [{ now: 0, hour: 0, sixHours: 0 }, null],
    [{ now: 0, hour: 2, sixHours: 0 }, '2 people must be free within the hour.'],
    [{ now: 1, hour: 1, sixHours: 3 }, '1 person must be free now. 1 more within the hour. 3 more within 6 hours.'],
  ])('%o', (alarms, sentence) => {
    expect(sayAlarms(alarms)).toBe(sentence)
  })
})
