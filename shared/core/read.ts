/**
 * Read one condition against the facts: three-valued, without stopping early, so that the trail shows every part. What is not known is
 * named as an open question, and a guess may answer it: that is how `settle` tries every way in which the unknown could turn out.
 */
import type { Item } from '../record/fact.ts'
import type { Condition, FactTest, ItemsTest } from '../record/policy.ts'
import type { ItemNode, Node, Seen } from '../record/verdict.ts'
import { ask, type Open, type Reader, YES_NO } from './ask.ts'
import { readWindow } from './readWindow.ts'
import { type Scope, seek } from './seek.ts'
import { atLeast, every, negate, some } from './truth.ts'
import { undisposed } from './undisposed.ts'
import { wordFor } from './vocabulary.ts'

const CONVICTED: FactTest = { fact: 'status', is: 'convicted' }

export function read(condition: Condition, scope: Scope, reader: Reader): Node {
  if ('fact' in condition) return readFact(condition, scope, reader)
  if ('all' in condition) return group('all', condition.all, scope, reader)
  if ('any' in condition) return group('any', condition.any, scope, reader)
  if ('some' in condition) return readItems(condition, reader)
  if ('within' in condition) return readWindow(condition, scope, reader)
  if ('not' in condition) {
    const inner = read(condition.not, scope, reader)
    return { op: 'not', truth: negate(inner.truth), of: [inner] }
  }
  return { op: 'always', truth: true }
}

function group(op: 'all' | 'any', parts: readonly Condition[], scope: Scope, reader: Reader): Node {
  const of = parts.map((part) => read(part, scope, reader))
  const truths = of.map((node) => node.truth)
  return { op, truth: op === 'all' ? every(truths) : some(truths), of }
}

function readFact(test: FactTest, scope: Scope, reader: Reader): Node {
  const found = seek(scope, test.fact)
  const seen = [{ path: found.path, value: found.value }]
  if (found.known) {
    const doubted = test.has !== undefined && doubts(scope, test)
    return doubted
      ? open(test, found.path, undefined, seen, reader)
      : { op: 'test', truth: passes(test, found.value), test, seen }
  }
  const values = test.has === undefined ? wordFor(found.path)?.values : undefined
  return open(test, found.path, values, seen, reader)
}

/** A list of listed offenses may carry its own doubts: `lists_unknown` names the lists nobody has decided yet. */
const doubts = (scope: Scope, test: FactTest): boolean => {
  const undecided = (scope.values as Record<string, unknown>)[`${test.fact}_unknown`]
  return Array.isArray(undecided) && undecided.includes(test.has)
}

/** Where the vocabulary lists the values, one guess answers every test of the fact; else each test is a question of its own. */
function open(test: FactTest, path: string, values: readonly string[] | undefined, seen: Seen[], reader: Reader): Node {
  const id = values ? path : `${path} ${JSON.stringify(test)}`
  const tells = values ? { answers: values, passes: (answer: unknown): boolean => passes(test, answer) } : YES_NO
  return { op: 'test', truth: ask({ id, fact: path, ...tells }, reader), test, seen }
}

function passes(test: FactTest, value: unknown): boolean {
  if (test.is !== undefined) return Array.isArray(test.is) ? test.is.includes(value as string) : test.is === value
  if (test.has !== undefined) return Array.isArray(value) && value.includes(test.has)
  if (typeof value !== 'number') return false
  return test.atLeast !== undefined ? value >= test.atLeast : test.below !== undefined && value < test.below
}

function readItems(test: ItemsTest, reader: Reader): Node {
  const list = reader.facts[test.some] ?? 'unknown'
  const known = (list === 'unknown' ? [] : list).filter((item): item is Item => item !== 'unknown')
  const recorded = known.map((values, index): ItemNode => {
    const path = `${test.some}[${index}]`
    const of = read(test.where, { prefix: `${path}.`, values }, reader)
    return { path, truth: of.truth, of }
  })
  const items = test.some === 'convictions' ? recorded.concat(readUndisposed(test.where, reader)) : recorded
  const count = test.atLeast ?? 1
  const truth = atLeast(
    count,
    items.map((item) => item.truth),
  )
  const more = list === 'unknown' || list.includes('unknown')
  if (!more || truth === true) return { op: 'items', truth, test, items, more }
  const another = ask({ id: `${test.some} ${JSON.stringify(test)}`, fact: test.some, ...YES_NO }, reader)
  return { op: 'items', truth: some([truth, another]), test, items, more }
}

/** A charge whose disposition is not known may have become a conviction; whatever else that conviction turns on comes with the disposition. */
function readUndisposed(where: Condition, reader: Reader): ItemNode[] {
  return undisposed(reader.facts).map(({ path, conviction }) => {
    const status = `${path}.status`
    const asked = (open: Open) => reader.open(wordFor(open.fact) ? open : { ...open, fact: status })
    const convicted = readFact(CONVICTED, { prefix: `${path}.`, values: {} }, reader)
    const inner = read(where, { prefix: `${path}.`, values: conviction }, { ...reader, open: asked })
    const truth = every([convicted.truth, inner.truth])
    return { path, truth, of: { op: 'all', truth, of: [convicted, inner] } }
  })
}
