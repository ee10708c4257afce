/**
 * A verdict is determined if every way of filling in the unknown facts gives the same one. `settle` tries them, branching only on
 * questions that still matter, and keeps the branches as a decision tree; a question whose every answer leads to the same place is
 * dropped, so the facts left in the tree are exactly those that would change the verdict.
 */
import type { Need } from '../record/verdict.ts'
import type { Question } from './question.ts'
import type { Guess } from './ask.ts'
import { wordFor } from './vocabulary.ts'

/** What one filling comes to, and the first question that could still change it; none when it is settled. */
export type Attempt<T> = { readonly result: T; readonly question: Question | undefined }

export type Tree<T> = { readonly leaf: T } | { readonly question: Question; readonly children: readonly Tree<T>[] }

/** Readings allowed for one verdict; past it what is still possible is kept as it stands: less certain, never wrong. */
const BUDGET = 2_000

/**
 * `attempt` judges what has been read; `reread` reads on with one more guess what is still unknown; `key` says when two results are the
 * same verdict. Questions come in one fixed order, or the same decision could take two shapes and keep a question that does not matter.
 */
export function settle<S, T>(
  start: S,
  attempt: (read: S) => Attempt<T>,
  reread: (read: S, guess: Guess) => S,
  key: (result: T) => string,
): Tree<T> {
  let readings = 0
  const explore = (read: S, guess: Guess): Tree<T> => {
    readings += 1
    const { result, question } = attempt(read)
    if (!question || readings > BUDGET) return { leaf: result }
    const children = question.answers.map((answer) => {
      const further = new Map(guess).set(question.id, answer)
      return explore(reread(read, further), further)
    })
    const [first, ...others] = children
    const same = first && others.every((child) => alike(child, first, key))
    return same ? first : { question, children }
  }
  return explore(start, new Map())
}

const alike = <T>(a: Tree<T>, b: Tree<T>, key: (result: T) => string): boolean => {
  if ('leaf' in a) return 'leaf' in b && key(a.leaf) === key(b.leaf)
  if ('leaf' in b || a.question.id !== b.question.id) return false
  return a.children.every((child, i) => alike(child, b.children[i] as Tree<T>, key))
}

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
