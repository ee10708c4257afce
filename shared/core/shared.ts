/**
 * Parts of a trail that say the same are made once and shared: a trail is written at every evaluation, and most of what it says was said
 * before, word for word. What is shared is never changed.
 */
import type { Node } from '../record/verdict.ts'

/** Past it the kept parts are let go, so that a value that is different every time cannot fill the memory. */
const KEPT = 2_000

type Branch = { node: Node | undefined; next: Map<unknown, Branch> | undefined }

/** The part for one value, made by `make` the first time; a list of words is the same value as another with the same words in their order. */
export type Share = (value: unknown, make: (value: unknown) => Node) => Node

export function sharing(): Share {
  let single = new Map<unknown, Node>()
  let lists: Branch = { node: undefined, next: undefined }
  let kept = 0
  return (value, make) => {
    if (!Array.isArray(value)) {
      const known = single.get(value)
      if (known) return known
      if (single.size >= KEPT) single = new Map()
      const node = make(value)
      single.set(value, node)
      return node
    }
    let branch = lists
    for (const word of value as readonly unknown[]) {
      let next = branch.next?.get(word)
      if (!next) {
        next = { node: undefined, next: undefined }
        if (branch.next) branch.next.set(word, next)
        else branch.next = new Map([[word, next]])
        kept += 1
      }
      branch = next
    }
    const node = (branch.node ??= make([...(value as readonly unknown[])]))
    if (kept >= KEPT) {
      lists = { node: undefined, next: undefined }
      kept = 0
    }
    return node
  }
}
