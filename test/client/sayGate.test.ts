/** The sentence on top of a release sheet: the hold before the missing steps, and the person's freedom before both. */
import { describe, expect, it } from 'vitest'
import { headline, nextPlace, numberOf, sayStop } from '#client/feature/release/sayGate.ts'
import type { Stop } from '#shared/core/releaseGate.ts'

const UNTIL = '2026-03-05T17:00:00.000Z'
const step: Stop = { kind: 'step', step: 'property' }
const runs: Stop = { kind: 'holdRuns', detainerId: 'd1', until: UNTIL }
const over: Stop = { kind: 'holdWithoutAuthority', detainerId: 'd1', why: 'time' }
const judicial: Stop = { kind: 'judicial', detainerId: 'd1' }
const unseen: Stop = { kind: 'unseen', detainerId: 'd1' }
const duty: Stop = { kind: 'duty', detainerId: 'd1', name: 'tell_ice_of_release' }

const says = (stops: readonly Stop[], mustRelease = false) => headline({ open: stops.length === 0, mustRelease, stops })

describe('the sentence that matters now', () => {
  it.each<[string, readonly Stop[], boolean, ReturnType<typeof headline>]>([
    [
      'all is checked',
      [],
      false,
      { state: 'done', says: 'Everything is checked. The sheet can be printed.', until: null, also: null },
    ],
    ['one step is missing', [step], false, { state: 'wait', says: '1 thing stops this release.', until: null, also: null }],
    ['two are', [step, duty], false, { state: 'wait', says: '2 things stop this release.', until: null, also: null }],
    [
      'a hold runs, whatever is missing',
      [step, runs],
      false,
      { state: 'clock', says: 'Do not release yet: hold runs until', until: UNTIL, also: null },
    ],
  ])('%s', (_when, stops, mustRelease, expected) => {
    expect(says(stops, mustRelease)).toEqual(expected)
  })

  it('lets nobody be kept by a missing step', () => {
    expect(says([step], true)).toMatchObject({
      state: 'free',
      says: 'Release now: keeping this person longer has no authority.',
      also: '1 thing is still open on this sheet.',
    })
    expect(says([step, over])).toMatchObject({ state: 'free' })
    expect(says([], true)).toMatchObject({ state: 'free', also: 'Everything is checked. The sheet can be printed.' })
  })

  it("puts a judge's paper before a hold", () => {
    expect(says([runs, judicial]).says).toContain("a judge's warrant")
  })
})

describe('a stop', () => {
  const say = (stop: Stop) =>
    sayStop(
      stop,
      () => '2026-00007',
      (instant) => instant.slice(0, 16),
    )

  it.each<[Stop, number, RegExp]>([
    [step, 5, /Property/],
    [runs, 3, /hold of request 2026-00007 runs until 2026-03-05T17:00/],
    [over, 3, /time of the hold of request 2026-00007 is over\. End the hold/],
    [unseen, 3, /^Request 2026-00007, or a paper with it, came after step 3/],
    [judicial, 3, /judge/],
    [duty, 4, /^Tell ICE of release \(request 2026-00007\)/],
  ])('%o stands at step %i', (stop, number, words) => {
    expect(say(stop)).toMatch(words)
    expect(numberOf(stop)).toBe(number)
  })

  it('leads to the first step that can be taken: a hold cannot', () => {
    expect(nextPlace([step, runs])).toBe('property')
    expect(nextPlace([step, unseen, runs])).toBe('holds')
    expect(nextPlace([runs])).toBeUndefined()
  })
})
