/** The days on which a text comes to say something else. */
import { expect, it } from 'vitest'
import { turningDays } from '#shared/core/turningDays.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Policy, Provision } from '#shared/record/policy.ts'

const policy = LIBRARY.find(({ id }) => id === 'selective_convicted') as Policy
const [first] = policy.provisions as [Provision]
const years = [
  { from: '2018-07-01', is: 5 },
  { from: '2021-07-01', is: 7 },
]

it('are the dates of the whole, of a clause, of a stay and of a number, each once', () => {
  const within = { years, of: 'convicted_on' as const, before: 'as_of' as const }
  const clause: Provision = {
    ...first,
    from: '2019-01-01',
    stayed: [{ from: '2026-03-03', to: '2026-03-17', by: 'a court' }],
    when: { some: 'convictions', where: { within } },
  }
  expect(turningDays({ policies: [{ ...policy, to: '2030-01-01', provisions: [clause, first] }], lists: [] })).toEqual([
    '2000-01-01',
    '2018-07-01',
    '2019-01-01',
    '2021-07-01',
    '2026-03-03',
    '2026-03-17',
    '2030-01-01',
  ])
})
