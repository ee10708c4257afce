/** A clause that can never matter: its condition contradicts itself, or earlier ones take every case; and what looks like one and is not. */
import { describe, expect, it } from 'vitest'
import type { Condition } from '#shared/record/condition.ts'
import { convicted, kinds, may, must, mustNot, not, passed, posted, walk, when, window } from './walk.ts'

type Within = Extract<Condition, { within: object }>['within']
const since = (of: Within['of'], years: number, before: Within['before']): Condition => ({ within: { years, of, before } })

describe('a clause that can never matter', () => {
  it('names the clauses that take every case, and no others', () => {
    const faults = walk([
      when({ fact: 'request.complete', is: false }, must),
      when(posted, must),
      when({ ...posted, is: ['posted'] }, must),
      must,
    ])
    expect(kinds(faults)).toEqual(['dead look provisions[2]'])
    expect(faults[0]?.says).toContain('Clause "3" never decides anything: whenever it applies, "2" has spoken already.')
    expect(faults[0]?.example).toMatchObject({ bond: 'posted' })
  })

  it.each<[string, Condition]>([
    ['two values of one fact', { all: [posted, { fact: 'bond', is: 'none' }] }],
    [
      'an age on both sides',
      {
        all: [
          { fact: 'subject.age', below: 18 },
          { fact: 'subject.age', atLeast: 21 },
        ],
      },
    ],
    ['never', not({ always: true })],
    ['a longer time without the shorter', { all: [passed(48), not(passed(24))] }],
    ['a time that has passed and not begun', { all: [passed(4), not({ fact: 'would_be_released_at', happened: true })] }],
    ['a shorter window without the longer', convicted({ all: [window(5), not(window(15))] })],
    ['two without one', { all: [convicted(window(5), 2), not(convicted(window(5)))] }],
    [
      'an item of two kinds',
      convicted({
        all: [
          { fact: 'class', is: 'felony' },
          { fact: 'class', is: 'misdemeanor' },
        ],
      }),
    ],
    [
      'separate incidents without as many convictions',
      {
        all: [
          { some: 'convictions', where: { always: true }, atLeast: 2, separate: 'incident' },
          not(convicted({ always: true }, 2)),
        ],
      },
    ],
  ])('contradicts itself: %s', (_, condition) => {
    const faults = walk([when(condition, may), mustNot])
    expect(kinds(faults)).toEqual(['dead stops provisions[0]'])
    expect(faults[0]).toMatchObject({ clause: '1', example: null, says: expect.stringContaining('can never apply') })
  })

  it.each<[string, Condition]>([
    [
      'two convictions of one incident',
      {
        all: [
          convicted({ always: true }, 2),
          not({ some: 'convictions', where: { always: true }, atLeast: 2, separate: 'incident' }),
        ],
      },
    ],
    ['the longer window without the shorter', convicted({ all: [window(15), not(window(5))] })],
    [
      'a window before the arrest that is none before the decision',
      convicted({ all: [window(5, 'instant_arrest_on'), not(window(5))] }),
    ],
    [
      'one that is true of one conviction, and one that is true of another',
      { all: [convicted(window(5)), convicted(not(window(5)))] },
    ],
    [
      'a release since the arrest',
      convicted({
        all: [
          window(5, 'instant_arrest_on'),
          not({ within: { years: 5, of: 'released_or_convicted', before: 'instant_arrest_on' } }),
        ],
      }),
    ],
    [
      'days in jail that lengthen a window',
      convicted({
        all: [
          { within: { years: 5, of: 'convicted_on', before: 'as_of', leavingOut: 'jail_days' } },
          not(window(5)),
          not(window(10)),
        ],
      }),
    ],
    [
      'a first number of a window',
      {
        all: [
          convicted(
            window([
              { from: '2020-01-01', is: 5 },
              { from: '2027-01-01', is: 3 },
            ]),
          ),
          not(convicted(window(3))),
        ],
      },
    ],
    [
      'a release between the arrest and a year ago, of two windows from two days',
      {
        all: [
          not(
            convicted({
              all: [since('released_or_convicted', 3, 'instant_arrest_on'), since('released_on', 1, 'instant_arrest_on')],
            }),
          ),
          convicted({ all: [since('convicted_on', 1, 'instant_arrest_on'), not(since('released_on', 1, 'as_of'))] }),
        ],
      },
    ],
  ])('is not one that needs %s', (_, condition) => {
    expect(kinds(walk([{ ...when(condition, may), over: ['*'] }, mustNot]))).toEqual([])
  })

  it('still matters for a word, a duty or a limit of its own', () => {
    const duty = { name: 'copy', to: 'the person', by: 'at once' }
    expect(kinds(walk([must, when(posted, { outcome: 'no_action' })]))).toEqual([])
    expect(kinds(walk([must, when(posted, { ...must, duties: [duty] })]))).toEqual([])
    expect(kinds(walk([must, when(posted, { ...must, maxHold: '24h' })]))).toEqual([])
    expect(kinds(walk([must, when(posted, { maxHold: '24h' })]))).toEqual([])
    expect(kinds(walk([{ ...must, duties: [duty] }, when(posted, { ...must, duties: [duty] })]))).toEqual([
      'dead look provisions[1]',
    ])
    expect(kinds(walk([{ ...must, maxHold: '24h' }, when(posted, { ...must, maxHold: '48h' })]))).toEqual([
      'dead look provisions[1]',
    ])
    expect(kinds(walk([must, when(posted, { ...must, maxHold: '24h' }), { maxHold: '48h' }]))).toEqual([
      'dead look provisions[1]',
    ])
    expect(kinds(walk([{ ...mustNot, over: ['*'] }, when(posted, { ...must, maxHold: '48h' })]))).toEqual([
      'dead look provisions[1]',
    ])
  })

  it('may be one that a court never let begin', () => {
    const faults = walk([{ ...must, stayed: [{ from: '2025-12-01', to: null, by: 'A court' }] }, { ...mustNot }])
    expect(faults).toMatchObject([{ kind: 'dead', weight: 'look', says: expect.stringContaining('never in force') }])
  })
})
