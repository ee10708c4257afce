/** The part of a trail that made it come out as it did: what held where it holds, what failed where it fails, what is open where it is open. */
import type { ItemNode, Node, Truth } from '../record/verdict.ts'

export function decidingBranch(node: Node): Node {
  if (node.op === 'all') return { ...node, of: behind(node.of, node.truth, node.truth !== true) }
  if (node.op === 'any') return { ...node, of: behind(node.of, node.truth, node.truth !== false) }
  if (node.op === 'not') return { ...node, of: node.of.map(decidingBranch) }
  if (node.op === 'items') return { ...node, items: itemsBehind(node.items, node.truth) }
  return node
}

/** Where one part is enough, only the parts that settle it; where all are needed, all of them. */
const behind = (parts: readonly Node[], truth: Truth, one: boolean): readonly Node[] =>
  parts.filter((part) => !one || part.truth === truth).map(decidingBranch)

function itemsBehind(items: readonly ItemNode[], truth: Truth): readonly ItemNode[] {
  return items.filter((item) => truth === false || item.truth === truth).map((item) => ({ ...item, of: decidingBranch(item.of) }))
}
