/** The hold board counts people, not papers: one row each, under the heading that the release gate would give. */
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
const groups = (rows: Parameters<typeof boardOf>[0]) => boardOf(rows, NOON).map(({ key, group }) => `${key} ${group}`)

describe('the board', () => {
  it('sorts by heading, then by the time that is left', () => {
    const rows = [held('b', hours(5)), held('a', hours(-1)), held('c', hours(1)), row({ booking: person('d', hours(3)) })]
    expect(groups(rows)).toEqual(['a free', 'c clock', 'b clock', 'd leaving'])
  })

  it('lets a hold without authority keep nobody', () => {
    const cancelled = held('a', hours(5), { detainer: detainer({ id: 'x', status: 'rescinded' }) })
    expect(groups([cancelled, held('b', hours(5), { decided: null })])).toEqual(['a free', 'b free'])
  })

  it("says of whoever should have walked out that they must be free, unless a judge's paper keeps them", () => {
    const rows = [row({ booking: person('a', hours(-1)) }), row({ booking: person('b', hours(-1)), judicial: true })]
    expect(groups(rows)).toEqual(['a free', 'b leaving'])
  })

  it('keeps on the clock whoever is to be held and is not yet, until that time too would be over', () => {
    const due = row({ booking: person('a', hours(-1)) })
    expect(boardOf([{ ...due, toStart: hours(47) }], NOON)).toMatchObject([{ group: 'clock', until: hours(47) }])
    expect(groups([{ ...due, toStart: hours(-0.1) }])).toEqual(['a free'])
  })

  it('drops nobody: a hold that has ended says since when the person must be out, where no release is on record', () => {
    const ended = row({ booking: person('a'), hold: hold({ endedAt: hours(-2) }) })
    expect(boardOf([ended], NOON)).toMatchObject([{ group: 'free', until: hours(-2) }])
  })

  it('shows a person once: a second request on the booking hides no hold, and its duties count', () => {
    const second = row({ booking: person('a', hours(-48)), detainer: detainer({ id: 'd2', number: '2026-00002' }) }, [
      { name: 'tell', dueAt: hours(2) },
      { name: 'serve', dueAt: null },
    ])
    const [one, ...others] = boardOf([second, held('a', hours(5))], NOON)
    expect(others).toEqual([])
    expect(one).toMatchObject({ group: 'clock', until: hours(5), duties: 2, dueNext: hours(2) })
    expect(one?.numbers).toHaveLength(2)
  })
})

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
