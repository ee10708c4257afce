/** What was put on a list and what was taken off it is named; a list that stayed as it was is not shown. */
import { expect, it } from 'vitest'
import { compareLists } from '#shared/core/compareLists.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { OffenseList } from '#shared/record/offenseList.ts'

const list = (id: string, names: readonly string[], over: Partial<OffenseList> = {}): OffenseList =>
  OffenseList.parse({
    id,
    title: id,
    source: 'a test',
    from: '2020-01-01',
    openEnded: false,
    entries: names.map((name) => ({ name, sections: [] })),
    ...over,
  })

it('lists that stayed as they were are not shown', () => {
  expect(compareLists(OFFENSE_LISTS, OFFENSE_LISTS.toReversed())).toEqual([])
})

it('names what was put on a list, what was taken off, and what is limited in another way', () => {
  const after = list('a', ['murder', 'arson'])
  after.entries[0]?.degrees.push('1')
  expect(compareLists([list('a', ['murder', 'theft'])], [after])).toEqual([
    { title: 'a', kind: 'changed', added: ['arson'], removed: ['theft'], changed: ['murder'] },
  ])
})

it('shows a list that is new, one that is gone, and one of which only the head changed', () => {
  const changes = compareLists([list('a', ['x']), list('b', ['y'])], [list('b', ['y'], { openEnded: true }), list('c', ['z'])])
  expect(changes.map(({ title, kind, added, removed }) => [title, kind, added, removed])).toEqual([
    ['b', 'changed', [], []],
    ['c', 'added', ['z'], []],
    ['a', 'removed', [], ['x']],
  ])
})
