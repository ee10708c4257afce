/** Read a test over a list: item by item, then the charges that may have become convictions, then what the list may hold unseen. */
import type { ItemsTest } from '../record/condition.ts'
import type { Item } from '../record/fact.ts'
import type { ItemNode, Node } from '../record/verdict.ts'
import { ask, type Open, type Read, type Reader, YES_NO } from './ask.ts'
import { valueOn } from './dated.ts'
import { reaches } from './reaches.ts'
import { placeOf, prefixOf } from './seek.ts'
import { every, some } from './truth.ts'
import { wordFor } from './vocabulary.ts'

/** `where` reads one item, `convicted` whether a charge became a conviction. */
export function prepareItems(test: ItemsTest, where: Read, convicted: Read): Read {
  const { some: list, atLeast = 1 } = test
  const id = `${list} ${JSON.stringify(test)}`
  const kept: ItemNode[] = []
  const none: Node = { op: 'items', truth: false, test, items: [], more: false }
  return (_, reader) => {
    const recorded = reader.facts[list] ?? 'unknown'
    const charged = list === 'convictions' ? reader.undisposed : NONE
    if (recorded.length === 0 && charged.length === 0) return none
    const items: ItemNode[] = []
    const incidents: unknown[] = []
    let more = recorded === 'unknown'
    if (recorded !== 'unknown')
      for (const values of recorded) {
        if (values === 'unknown') more = true
        else {
          items.push(itemAt(items.length, values, reader))
          incidents.push(values.incident)
        }
      }
    for (const { path, conviction } of charged) {
      items.push(readUndisposed(path, conviction, where, convicted, reader))
      incidents.push(conviction.incident)
    }
    const truth = reaches(valueOn(atLeast, reader.facts.as_of), items, test.separate ? incidents : null)
    if (!more || truth === true) return { op: 'items', truth, test, items, more }
    return { op: 'items', truth: some([truth, ask({ id, fact: list, ...YES_NO }, reader)]), test, items, more }
  }

  function itemAt(index: number, values: Item, reader: Reader): ItemNode {
    const of = where({ prefix: prefixOf(list, index), slot: index + 1, values }, reader)
    const before = kept[index]
    if (before?.of === of) return before
    const item = { path: placeOf(list, index), truth: of.truth, of }
    kept[index] = item
    return item
  }
}

const NONE: Reader['undisposed'] = []

/** A charge whose disposition is not known may have become a conviction; whatever else that conviction turns on comes with the disposition. */
function readUndisposed(path: string, conviction: Item, where: Read, convicted: Read, reader: Reader): ItemNode {
  const prefix = `${path}.`
  const slot = -1 - Number(path.slice(path.indexOf('[') + 1, -1))
  const status = `${path}.status`
  const asked = (open: Open) => reader.open(wordFor(open.fact) ? open : { ...open, fact: status })
  const became = convicted({ prefix, slot, values: {} }, reader)
  const inner = where({ prefix, slot, values: conviction }, { ...reader, open: asked })
  const truth = every([became.truth, inner.truth])
  return { path, truth, of: { op: 'all', truth, of: [became, inner] } }
}
