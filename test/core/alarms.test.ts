/** The alarms of one person: which stands when, what makes another of it, and that nothing which is seen goes away while the person is kept. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarms, type AlarmWatch, foremost, type LatePaper, stands } from '#shared/core/alarms.ts'
import { keeperOf, keeping, keeps } from '#shared/core/keeping.ts'
import { decision, detainer, hold, matter, NOON, verdict } from '#test/support/matter.ts'
import { hours, type Story, watched } from '#test/support/watched.ts'

const at = Date.parse(NOON)

const said = (story: Story, now = NOON) =>
  alarms(watched([story]), now).map((alarm) =>
    [alarm.kind, alarm.kind === 'due' ? alarm.hours : alarm.kind === 'release_now' ? alarm.why : ''].join(' ').trim(),
  )

const declined = { decided: null, decision: null }
const turned = {
  evaluation: {
    id: 'e2',
    evaluatedAt: NOON,
    outcome: 'decline' as const,
    verdict: verdict({ actions: { ...verdict().actions, hold: 'must_not' } }),
  },
}

describe('what stands', () => {
  it.each<[string, Story, string[]]>([
    ['nobody whose release is not set', {}, []],
    ['nobody who leaves only later', { leaves: hours(3), over: declined }, []],
    ['whoever should have left', { leaves: hours(-1), over: declined }, ['release_now due']],
    [
      'nobody whose request has ended',
      { leaves: hours(-1), over: { ...declined, detainer: detainer({ status: 'closed' }) } },
      [],
    ],
    ["nobody whom a judge's paper keeps", { leaves: hours(-1), over: { ...declined, judicial: true } }, []],
    ['whoever is to be held and is not', { leaves: hours(-1), toStart: hours(47) }, ['hold_to_start']],
    ['nobody to be held before the release has come', { leaves: hours(1), toStart: hours(49) }, []],
    ['whoever could not be held any more', { leaves: hours(-49), toStart: hours(-1) }, ['release_now due']],
    ['a hold with time left', { over: { hold: hold({ mustBeFreeBy: hours(6.1) }) } }, []],
    ['a hold six hours before', { over: { hold: hold({ mustBeFreeBy: hours(6) }) } }, ['due 6']],
    ['a hold an hour before', { over: { hold: hold({ mustBeFreeBy: hours(1) }) } }, ['due 1']],
    ['a hold whose time is over', { over: { hold: hold({ mustBeFreeBy: NOON }) } }, ['release_now time']],
    ['a hold that the policy now forbids', { over: { hold: hold(), ...turned } }, ['release_now turned']],
    ['a hold that was decided otherwise', { over: { hold: hold(), decided: null } }, ['release_now notDecided']],
    ['a hold that has ended while the person is here', { over: { hold: hold({ endedAt: hours(-1) }) } }, ['release_now ended']],
    ["a hold that has ended where a judge's paper stands", { over: { hold: hold({ endedAt: hours(-1) }), judicial: true } }, []],
  ])('is for %s', (_, story, says) => {
    expect(said(story)).toEqual(says)
  })

  it('comes by the clock alone, with nothing read anew', () => {
    const list = watched([{ leaves: hours(1), over: declined }, { over: { hold: hold({ mustBeFreeBy: hours(2) }) } }])
    const kinds = (many: number) => alarms(list, hours(many)).map(({ kind }) => kind)
    expect([kinds(0), kinds(1), kinds(2)]).toEqual([['due'], ['release_now', 'due'], ['release_now', 'release_now']])
  })
})

describe('a key', () => {
  const keys = (story: Story) => alarms(watched([story]), NOON).map(({ key }) => key)
  const held = { hold: hold({ mustBeFreeBy: hours(0.5) }) }

  it('is another one for each threshold, each reason and each decision that it rests on, and stays as it is otherwise', () => {
    const anew = { ...decision({ id: 'x2', outcome: 'decline' }), evaluatedOutcome: 'hold', evaluatedActions: verdict().actions }
    const stories: Story[] = [
      { over: held },
      { over: { hold: hold({ mustBeFreeBy: hours(3) }) } },
      { over: { hold: hold({ mustBeFreeBy: NOON }) } },
      { over: { ...held, ...turned } },
      { over: { ...held, decided: anew } },
      { over: { hold: hold({ endedAt: NOON }) } },
      { leaves: hours(-1), over: declined },
      { leaves: hours(-2), over: declined },
    ]
    const all = stories.flatMap(keys)
    expect(new Set(all).size).toBe(stories.length)
    expect(stories.flatMap(keys)).toEqual(all)
  })
})

describe('the order', () => {
  const late: LatePaper = { id: 'd9', paper: 'request', detainerId: 'd9', number: '2026-00009', at: NOON, seen: null }

  it('puts release now first, then a late paper, and says first what nobody has seen', () => {
    const list = watched([{ leaves: hours(-1), over: declined }], NOON, [late])
    const [now, paper] = alarms(list, NOON)
    expect([now?.kind, paper?.kind]).toEqual(['release_now', 'late_arrival'])
    const seen = { [now?.key ?? '']: { byName: 'REYES', at: NOON, note: null } }
    const above = (watch: AlarmWatch, supervises = false) => foremost(alarms(watch, NOON), supervises).map(({ kind }) => kind)
    expect(above(list)).toEqual(['release_now'])
    expect(above({ ...list, seen })).toEqual(['release_now', 'late_arrival'])
    const both = { ...seen, [paper?.key ?? '']: { byName: 'REYES', at: NOON, note: null } }
    expect(above({ ...list, seen: both })).toEqual(['release_now'])
    expect(alarms({ ...list, seen: both }, NOON).filter(stands)).toHaveLength(1)
  })
})

describe('for a supervisor', () => {
  it('whoever must be released comes first, and beside them what nobody has acknowledged in time', () => {
    const stories = [{ leaves: NOON, over: declined }, { over: { hold: hold({ mustBeFreeBy: hours(5) }) } }]
    const list = watched(stories)
    const above = (supervises: boolean) => foremost(alarms(list, NOON), supervises).map(({ kind }) => kind)
    expect(above(false)).toEqual(['release_now'])
    expect(above(true)).toEqual(['release_now', 'due'])
  })
})

describe('whatever the story', () => {
  const instant = fc.integer({ min: -60, max: 60 }).map(hours)
  const maybe = fc.option(instant, { nil: null })
  const anyHold = fc.record({ mustBeFreeBy: instant, endedAt: maybe }).map((over) => hold({ startedAt: hours(-61), ...over }))
  const story: fc.Arbitrary<Story> = fc.record({
    leaves: maybe,
    toStart: maybe,
    over: fc.record({
      hold: fc.option(anyHold, { nil: null }),
      judicial: fc.boolean(),
      detainer: fc.constantFrom('active', 'rescinded').map((status) => detainer({ status: status as 'active' })),
      decided: fc.constantFrom(matter().decided, null),
    }),
  })
  const minutes = fc.integer({ min: 0, max: 70 * 60 })

  it('seeing an alarm takes none away and adds none: it says only who has seen it, and nothing is put before the supervisors then', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 4 }), minutes, (stories, later) => {
        const now = new Date(at + later * 60_000).toISOString()
        const list = watched(stories)
        const before = alarms(list, now)
        const seen = Object.fromEntries(before.map(({ key }) => [key, { byName: 'REYES', at: now, note: null }]))
        const after = alarms({ ...list, seen }, now)
        expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
        expect(after.filter(({ escalated }) => escalated)).toEqual([])
        expect(after.filter(stands).length).toBe(before.length)
      }),
    )
  })

  it('the screen that follows the clock says what the server would say if it were asked anew', () => {
    fc.assert(
      fc.property(story, minutes, (one, later) => {
        const now = new Date(at + later * 60_000).toISOString()
        const keys = (list: AlarmWatch) => alarms(list, now).map(({ key }) => key)
        expect(keys(watched([one]))).toEqual(keys(watched([one], now)))
      }),
    )
  })

  it('release now stands exactly where the rule keeps nobody who is due on an active request or after a hold', () => {
    fc.assert(
      fc.property(story, (one) => {
        const request = { matter: matter(one.over), toStart: one.toStart ?? null }
        const due = request.matter.hold !== null || ((one.leaves ?? '9') <= NOON && request.matter.detainer.status === 'active')
        const free = due && !keeps(keeping([keeperOf(request.matter, request.toStart)], NOON))
        expect(alarms(watched([one]), NOON).some(({ kind }) => kind === 'release_now')).toBe(free)
      }),
    )
  })

  it('the thresholds of a hold only narrow as time goes on, down to release now', () => {
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 2, maxLength: 12 }), (times) => {
        const list = watched([{ over: { hold: hold({ startedAt: hours(-1), mustBeFreeBy: hours(47) }) } }])
        const left = times
          .toSorted((a, b) => a - b)
          .map((one) => {
            const [alarm] = alarms(list, new Date(at + one * 60_000).toISOString())
            return alarm === undefined ? Number.POSITIVE_INFINITY : alarm.kind === 'due' ? alarm.hours : 0
          })
        expect(left).toEqual(left.toSorted((a, b) => b - a))
      }),
    )
  })
})
