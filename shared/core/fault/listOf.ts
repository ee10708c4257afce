/** The attributes of the items of one list as things, and its tests as formulas over them. */
import { valueOn } from '../dated.ts'
import { ATTRIBUTES } from '../vocabulary.ts'
import { factThings } from './factThings.ts'
import { sure } from './formula.ts'
import type { Frame } from './frame.ts'
import { itemList, type ItemList } from './itemList.ts'
import { lookedAt, sentenceThing } from './sentenceThing.ts'
import type { ListTests, Tests } from './tests.ts'
import { atomsOf, formulaOf, keyOf, type Thing } from './thing.ts'

export function listOf({ list, tests, facts }: ListTests, all: Tests, frame: Frame): ItemList {
  const dated = list === 'convictions' ? conviction(all, frame) : null
  const apart = dated ? facts.filter((test) => !dated.tests.has(keyOf(test))) : facts
  const things = [...factThings(apart, ATTRIBUTES[list]), ...(dated ? [dated] : [])]
  const atoms = atomsOf(things)
  const listTests = tests.map((test) => ({
    key: keyOf(test),
    where: formulaOf(test.where, (part) => atoms.get(keyOf(part)) ?? sure(false)),
    count: valueOn(test.atLeast ?? 1, frame.as_of),
    separate: test.separate !== undefined,
  }))
  return itemList(list, listTests, things)
}

/** What is dated about a conviction; null where nothing of it is tested. */
export function conviction(tests: Tests, frame: Frame): Thing | null {
  const { dating, lists } = tests
  if (dating.windows.length === 0 && dating.onItems.length === 0) return null
  const looked = lookedAt(dating)
  const facts = lists.find(({ list }) => list === 'convictions')?.facts ?? []
  return sentenceThing(
    dating,
    facts.filter(({ fact }) => looked.includes(fact)),
    frame,
  )
}
