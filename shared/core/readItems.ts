/** Read a test over a list: item by item, then the charges that may have become convictions, then what the list may hold unseen. */
import type { ItemsTest } from '../record/condition.ts'
import type { ItemNode } from '../record/verdict.ts'
import { ask, type Open, type Read, type Reader, YES_NO } from './ask.ts'
import { atLeast, every, some } from './truth.ts'
import { undisposed } from './undisposed.ts'
import { wordFor } from './vocabulary.ts'

/** `where` reads one item, `convicted` whether a charge became a conviction. */
export function prepareItems(test: ItemsTest, where: Read, convicted: Read): Read {
  const { some: list, atLeast: count = 1 } = test
  const id = `${list} ${JSON.stringify(test)}`
  return (_, reader) => {
    const recorded = reader.facts[list] ?? 'unknown'
    const items: ItemNode[] = []
    if (recorded !== 'unknown')
      for (const values of recorded) {
        if (values === 'unknown') continue
        const path = placeOf(list, items.length)
        const of = where({ prefix: `${path}.`, values }, reader)
        items.push({ path, truth: of.truth, of })
      }
    if (list === 'convictions') items.push(...readUndisposed(where, convicted, reader))
    const truth = atLeast(
      count,
      items.map((item) => item.truth),
    )
    const more = recorded === 'unknown' || recorded.includes('unknown')
    if (!more || truth === true) return { op: 'items', truth, test, items, more }
    return { op: 'items', truth: some([truth, ask({ id, fact: list, ...YES_NO }, reader)]), test, items, more }
  }
}

const placeOf = (list: string, index: number): string => `${list}[${index}]`

/** A charge whose disposition is not known may have become a conviction; whatever else that conviction turns on comes with the disposition. */
function readUndisposed(where: Read, convicted: Read, reader: Reader): readonly ItemNode[] {
  return undisposed(reader.facts).map(({ path, conviction }) => {
    const prefix = `${path}.`
    const status = `${path}.status`
    const asked = (open: Open) => reader.open(wordFor(open.fact) ? open : { ...open, fact: status })
    const became = convicted({ prefix, values: {} }, reader)
    const inner = where({ prefix, values: conviction }, { ...reader, open: asked })
    const truth = every([became.truth, inner.truth])
    return { path, truth, of: { op: 'all', truth, of: [became, inner] } }
  })
}
