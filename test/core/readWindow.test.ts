/** From which day a look-back window counts: the conviction, the release where time was served, or today for who is serving it still. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import type { Item } from '#shared/record/fact.ts'
import type { WindowTest } from '#shared/record/condition.ts'
import { facts, text } from './text.ts'

type Of = WindowTest['within']['of']

/** Five years before an arrest of 1 February 2016. */
function within(of: Of, conviction: Item, arrest: string | null = '2016-02-01') {
  const where = { within: { years: 5, of, before: 'instant_arrest_on' as const } }
  const policy = text('a', [{ when: { some: 'convictions', where }, says: { hold: 'may' } }, { says: { hold: 'must_not' } }])
  const { actions, needs } = evaluate([policy], facts({ convictions: [conviction], instant_arrest_on: arrest }))
  return { inside: actions.hold === 'undetermined' ? 'unknown' : actions.hold === 'may', needs: needs.map((need) => need.fact) }
}

const OLD = '2008-02-01'
const FRESH = '2014-02-01'

describe('a window of five years', () => {
  it.each<[string, Of, Item, boolean | 'unknown']>([
    ['counts from the conviction', 'convicted_on', { convicted_on: FRESH }, true],
    [
      'counts from the conviction, whatever was served',
      'convicted_on',
      { convicted_on: OLD, incarcerated: true, released_on: FRESH },
      false,
    ],
    ['counts from the release', 'released_or_convicted', { convicted_on: OLD, incarcerated: true, released_on: FRESH }, true],
    [
      'counts from an old release',
      'released_or_convicted',
      { convicted_on: '2001', incarcerated: true, released_on: OLD },
      false,
    ],
    [
      'counts from the conviction of who was only fined',
      'released_or_convicted',
      { convicted_on: OLD, incarcerated: false },
      false,
    ],
    [
      'cannot have run out for who is serving the sentence still',
      'released_or_convicted',
      { convicted_on: OLD, incarcerated: true, current_custody: true },
      true,
    ],
    [
      'may count from a release of which nobody knows the day',
      'released_or_convicted',
      { convicted_on: OLD, incarcerated: true },
      'unknown',
    ],
    ['may count from a release that nobody knows of', 'released_or_convicted', { convicted_on: OLD }, 'unknown'],
    ['needs no release where the conviction alone is inside', 'later_of_both', { convicted_on: FRESH, incarcerated: true }, true],
    ['takes the later of both', 'later_of_both', { convicted_on: OLD, incarcerated: true, released_on: FRESH }, true],
    [
      'takes the later of both, which is old as well',
      'later_of_both',
      { convicted_on: '2001', incarcerated: true, released_on: OLD },
      false,
    ],
    ['counts from the release alone', 'released_on', { convicted_on: FRESH, incarcerated: true, released_on: OLD }, false],
  ])('%s', (_, of, conviction, expected) => {
    expect(within(of, conviction).inside).toBe(expected)
  })

  it.each<[string, Item, string | null, string[]]>([
    ['the day of the conviction', {}, '2016-02-01', ['convictions[0].convicted_on']],
    ['the rest of a day known in part', { convicted_on: '2011' }, '2016-02-01', ['convictions[0].convicted_on']],
    ['the day of the arrest', { convicted_on: FRESH }, null, ['instant_arrest_on']],
  ])('asks for %s', (_, conviction, arrest, needs) => {
    expect(within('convicted_on', conviction, arrest)).toEqual({ inside: 'unknown', needs })
  })
})
