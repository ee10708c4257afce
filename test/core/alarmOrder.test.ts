/** The most urgent alarm stands first: who is kept without authority, then whose time is nearly over. */
import { describe, expect, it } from 'vitest'
import { alarms } from '#shared/core/alarms.ts'
import { hold, NOON } from '#test/support/matter.ts'
import { hours, watched } from '#test/support/watched.ts'

const declined = { decided: null, decision: null }

describe('in the order of urgency', () => {
  it('stands who must be released, whose last hour runs, who is to be put on the clock, who has hours left', () => {
    const toStart = { leaves: hours(-1), toStart: hours(47) }
    const list = watched([
      toStart,
      { over: { hold: hold({ mustBeFreeBy: hours(5) }) } },
      { over: { hold: hold({ mustBeFreeBy: hours(0.1) }) } },
      { leaves: hours(-1), over: declined },
    ])
    expect(alarms(list, NOON).map(({ kind, until }) => [kind, until])).toEqual([
      ['release_now', hours(-1)],
      ['due', hours(0.1)],
      ['hold_to_start', hours(47)],
      ['due', hours(5)],
    ])
  })
})
