/** The hold board counts people, not papers: one row each, under the heading that the release gate would give, and nobody drops from it. */
import { describe, expect, it } from 'vitest'
import { boardOf, turnsOf } from '#shared/core/board.ts'
import { type BoardEntry, boardRowsOf } from '#shared/core/boardRow.ts'
import type { Matter } from '#shared/record/matter.ts'
import { booking, decision, detainer, hold, matter, NOON, verdict } from '#test/support/matter.ts'

const hours = (many: number): string => new Date(Date.parse(NOON) + many * 3_600_000).toISOString()
const row = (over: Partial<Matter>, rest: Partial<Omit<BoardEntry, 'matter'>> = {}): BoardEntry => ({
  matter: matter(over),
  toStart: null,
  openDuties: [],
  ...rest,
})
const person = (id: string, leaves: string | null = null) => booking({ id, number: `26-${id}`, wouldBeReleasedAt: leaves })
const held = (id: string, until: string, over: Partial<Matter> = {}) =>
  row({ booking: person(id, hours(-48)), detainer: detainer({ id: `d-${id}` }), hold: hold({ mustBeFreeBy: until }), ...over })
const board = (...entries: BoardEntry[]) => boardOf(boardRowsOf(entries), NOON)
const groups = (...entries: BoardEntry[]) => board(...entries).map(({ key, group }) => `${key} ${group}`)

const cancelled = detainer({ status: 'rescinded' })
const declined = { ...decision({ outcome: 'decline' }), evaluatedOutcome: 'decline', evaluatedActions: verdict().actions }

describe('the board', () => {
  it('sorts by heading, then by the time that is left', () => {
    const rows = [held('b', hours(5)), held('a', hours(-1)), held('c', hours(1)), row({ booking: person('d', hours(3)) })]
    expect(groups(...rows)).toEqual(['a free', 'c clock', 'b clock', 'd leaving'])
  })

  it.each<[string, BoardEntry, string[]]>([
    ['on a hold with time left', held('a', hours(1)), ['a clock']],
    ['on a hold whose time has come', held('a', NOON), ['a free']],
    ['on a hold that ICE cancelled', held('a', hours(5), { detainer: cancelled }), ['a free']],
    ['on a hold that nobody decided', held('a', hours(5), { decided: null }), ['a free']],
    ['whose hold has ended', row({ booking: person('a'), hold: hold({ endedAt: hours(-2) }) }), ['a free']],
    ['to be held, not started', row({ booking: person('a', hours(-1)) }, { toStart: hours(47) }), ['a clock']],
    ['to be held, and that time is over too', row({ booking: person('a', hours(-49)) }, { toStart: hours(-1) }), ['a free']],
    ['who leaves tomorrow', row({ booking: person('a', hours(24)), decided: declined }), ['a leaving']],
    ['who leaves later than that', row({ booking: person('a', hours(24.1)) }), []],
    ['without a release', row({ booking: person('a') }), []],
    ['who should have left', row({ booking: person('a', hours(-1)) }), ['a free']],
    ["whom a judge's paper keeps", row({ booking: person('a', hours(-1)), judicial: true }), ['a leaving']],
    ['who leaves and whose request was cancelled', row({ booking: person('a', hours(3)), detainer: cancelled }), []],
    ['who should have left, the request cancelled', row({ booking: person('a', NOON), detainer: cancelled }), ['a free']],
    [
      "whose request was cancelled while a judge's paper stands",
      row({ booking: person('a', hours(3)), detainer: cancelled, judicial: true }),
      ['a leaving'],
    ],
    [
      'whose judge’s paper came with a request for somebody else',
      row({ booking: person('a', NOON), detainer: detainer({ status: 'not_ours' }), judicial: true }),
      ['a free'],
    ],
    ['whom nobody has found', row({ booking: null, subject: null }), []],
  ])('a person %s', (_, entry, shown) => {
    expect(groups(entry)).toEqual(shown)
  })

  it('says since when a person must be out whose hold has ended and whose release is on no record', () => {
    expect(board(row({ booking: person('a'), hold: hold({ endedAt: hours(-2) }) }))).toMatchObject([{ until: hours(-2) }])
  })

  it('counts on the hold to be started until its own time would be over', () => {
    expect(board(row({ booking: person('a', hours(-1)) }, { toStart: hours(47) }))).toMatchObject([{ until: hours(47) }])
  })

  it('shows a person once: a second request on the booking hides no hold, and its duties count, the next deadline first', () => {
    const openDuties = [
      { name: 'serve', dueAt: null },
      { name: 'tell', dueAt: hours(2) },
    ]
    const second = row(
      { booking: person('a', hours(-48)), detainer: detainer({ id: 'd2', number: '2026-00002' }) },
      { openDuties },
    )
    const [one, ...others] = board(second, held('a', hours(5)))
    expect(others).toEqual([])
    expect(one).toMatchObject({ group: 'clock', until: hours(5), held: true, lead: { detainerId: 'd-a' } })
    expect(one?.duties.map(({ name }) => name)).toEqual(['tell', 'serve'])
    expect(one?.row.requests).toHaveLength(2)
  })

  it('says the same from one turn to the next, and another thing after it only where time alone did it', () => {
    const rows = boardRowsOf([
      held('a', hours(5)),
      row({ booking: person('b', hours(30)) }),
      row({ booking: person('c', hours(2)), detainer: cancelled }),
      row({ booking: person('d', hours(-1)) }, { toStart: hours(8) }),
    ])
    const turns = turnsOf(rows)
    const at = (instant: string) => boardOf(rows, instant).map(({ key, group }) => `${key} ${group}`)
    for (let minute = 0; minute < 40 * 60; minute += 7) {
      const now = hours(minute / 60)
      expect(at(now)).toEqual(at(turns.findLast((turn) => turn <= now) ?? ''))
    }
    expect(at(hours(40)).toSorted()).toEqual(['a free', 'b free', 'c free', 'd free'])
  })
})
