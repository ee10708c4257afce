/**
 * Read one condition against the facts: three-valued, without stopping early, so that the trail shows every part. What is not known is
 * named as an open question, and a guess may answer it: that is how `settle` tries every way in which the unknown could turn out.
 */
import type { Condition } from '../record/condition.ts'
import type { Node } from '../record/verdict.ts'
import type { Read } from './ask.ts'
import { prepareFact } from './readFact.ts'
import { prepareItems } from './readItems.ts'
import { preparePassed } from './readPassed.ts'
import { prepareWindow } from './readWindow.ts'
import { negate } from './truth.ts'

export function prepare(condition: Condition): Read {
  if ('fact' in condition) return prepareFact(condition)
  if ('all' in condition) return prepareGroup('all', condition.all.map(prepare))
  if ('any' in condition) return prepareGroup('any', condition.any.map(prepare))
  if ('some' in condition) return prepareItems(condition, prepare(condition.where), CONVICTED)
  if ('within' in condition) return prepareWindow(condition)
  if ('passed' in condition) return preparePassed(condition)
  if ('not' in condition) return prepareNot(prepare(condition.not))
  return () => ALWAYS
}

const ALWAYS: Node = { op: 'always', truth: true }

/** One part settles the whole: a false one all of them, a true one any of them. Parts that read as they did last time are not joined again. */
function prepareGroup(op: 'all' | 'any', parts: readonly Read[]): Read {
  const settling = op === 'any'
  let last: Extract<Node, { op: 'all' | 'any' | 'not' }> = { op, truth: !settling, of: [] }
  return (scope, reader) => {
    const before = last.of
    let of: Node[] | undefined
    for (let i = 0; i < parts.length; i += 1) {
      const part = (parts[i] as Read)(scope, reader)
      if (of) of.push(part)
      else if (before[i] !== part) of = [...before.slice(0, i), part]
    }
    if (!of) return last
    let truth: Node['truth'] = !settling
    for (const part of of) {
      if (part.truth === settling) {
        truth = settling
        break
      }
      if (part.truth === 'unknown') truth = 'unknown'
    }
    last = { op, truth, of }
    return last
  }
}

function prepareNot(inner: Read): Read {
  let last: { readonly part: Node; readonly node: Node } | undefined
  return (scope, reader) => {
    const part = inner(scope, reader)
    if (last?.part !== part) last = { part, node: { op: 'not', truth: negate(part.truth), of: [part] } }
    return last.node
  }
}

const CONVICTED = prepareFact({ fact: 'status', is: 'convicted' })
