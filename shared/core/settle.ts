/**
 * A verdict is determined if every way of filling in the unknown facts gives the same one. `settle` tries them, branching only on
 * questions that still matter, and keeps the branches as a decision tree; a question whose every answer leads to the same place is
 * dropped, so the facts left in the tree are exactly those that would change the verdict.
 */
import type { Need } from '../record/verdict.ts'
import type { Guess, Open } from './read.ts'
import { wordFor } from './vocabulary.ts'

/** What one filling comes to; `settled` when nothing that is still open could change it. */
export type Attempt<T> = { readonly result: T; readonly settled: boolean; readonly open: readonly Open[] }

type Tree<T> = { readonly leaf: T } | { readonly question: Open; readonly children: readonly Tree<T>[] }

/** Readings allowed for one verdict; past it what is still possible is kept as it stands: less certain, never wrong. */
const BUDGET = 2_000

/** `key` says when two results are the same verdict. */
export function settle<T>(attempt: (guess: Guess) => Attempt<T>, key: (result: T) => string): Tree<T> {
  let readings = 0
  const explore = (guess: Guess): Tree<T> => {
    readings += 1
    const { result, settled, open } = attempt(guess)
    const question = open[0]
    if (settled || !question || readings > BUDGET) return { leaf: result }
    const children = question.answers.map((answer) => explore(new Map(guess).set(question.id, answer)))
    const [first] = children
    const same = first && children.every((child) => treeKey(child, key) === treeKey(first, key))
    return same ? first : { question, children }
  }
  return explore(new Map())
}

const treeKey = <T>(tree: Tree<T>, key: (result: T) => string): string =>
  'leaf' in tree ? key(tree.leaf) : `${tree.question.id}(${tree.children.map((child) => treeKey(child, key)).join('|')})`

export const leavesOf = <T>(tree: Tree<T>): readonly T[] => ('leaf' in tree ? [tree.leaf] : tree.children.flatMap(leavesOf))

/** The facts that matter, the cheapest to find out first; one that stands alone settles it. */
export function needsOf<T>(tree: Tree<T>): readonly Need[] {
  const facts = new Set<string>()
  const walk = (node: Tree<T>): void => {
    if ('leaf' in node) return
    facts.add(node.question.fact)
    node.children.forEach(walk)
  }
  walk(tree)
  const cost = (fact: string): number => wordFor(fact)?.cost ?? 4
  return [...facts]
    .map((fact) => ({ fact, settles: facts.size === 1 }))
    .toSorted((a, b) => cost(a.fact) - cost(b.fact) || (a.fact < b.fact ? -1 : 1))
}
