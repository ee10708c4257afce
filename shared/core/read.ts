/**
 * Read one condition against the facts: three-valued, without stopping early, so that the trail shows every part. What is not known is
 * named as an open question, and a guess may answer it: that is how `settle` tries every way in which the unknown could turn out.
 */
import type { Facts, Item } from '../record/fact.ts'
import type { Condition, FactTest, ItemsTest, WindowTest } from '../record/policy.ts'
import type { ItemNode, Node, Seen, Truth } from '../record/verdict.ts'
import { within } from './lookBack.ts'
import { type Found, type Scope, seek } from './seek.ts'
import { atLeast, every, negate, some } from './truth.ts'
import { undisposed } from './undisposed.ts'
import { wordFor } from './vocabulary.ts'

/** Something not known that a test turns on: its id among guesses, the fact a person would be asked for, and the possible answers. */
export type Open = { readonly id: string; readonly fact: string; readonly answers: readonly unknown[] }

export type Guess = ReadonlyMap<string, unknown>

export type Reader = { readonly facts: Facts; readonly guess: Guess; readonly open: (open: Open) => void }

const CONVICTED: FactTest = { fact: 'status', is: 'convicted' }
const YES_NO: readonly unknown[] = [true, false]

export function read(condition: Condition, scope: Scope, reader: Reader): Node {
  if ('fact' in condition) return readFact(condition, scope, reader)
  if ('all' in condition) return group('all', condition.all, scope, reader)
  if ('any' in condition) return group('any', condition.any, scope, reader)
  if ('some' in condition) return readItems(condition, scope, reader)
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
      ? open(test, found.path, YES_NO, true, seen, reader)
      : { op: 'test', truth: passes(test, found.value), test, seen }
  }
  const values = test.has === undefined ? wordFor(found.path)?.values : undefined
  return open(test, found.path, values ?? YES_NO, values === undefined, seen, reader)
}

/** A list of listed offenses may carry its own doubts: `lists_unknown` names the lists nobody has decided yet. */
const doubts = (scope: Scope, test: FactTest): boolean => {
  const undecided = (scope.values as Record<string, unknown>)[`${test.fact}_unknown`]
  return Array.isArray(undecided) && undecided.includes(test.has)
}

function open(test: FactTest, path: string, answers: readonly unknown[], perTest: boolean, seen: Seen[], reader: Reader): Node {
  const id = perTest ? `${path} ${JSON.stringify(test)}` : path
  const guess = reader.guess.get(id)
  if (guess !== undefined) return { op: 'test', truth: perTest ? (guess as boolean) : passes(test, guess), test, seen }
  reader.open({ id, fact: path, answers })
  return { op: 'test', truth: 'unknown', test, seen }
}

function passes(test: FactTest, value: unknown): boolean {
  if (test.is !== undefined) return Array.isArray(test.is) ? test.is.includes(value as string) : test.is === value
  if (test.has !== undefined) return Array.isArray(value) && value.includes(test.has)
  if (typeof value !== 'number') return false
  return test.atLeast !== undefined ? value >= test.atLeast : test.below !== undefined && value < test.below
}

function readItems(test: ItemsTest, scope: Scope, reader: Reader): Node {
  const list = reader.facts[test.some] ?? 'unknown'
  const known = (list === 'unknown' ? [] : list).filter((item): item is Item => item !== 'unknown')
  const recorded = known.map((values, index): ItemNode => {
    const path = `${test.some}[${index}]`
    const of = read(test.where, { prefix: `${path}.`, values }, reader)
    return { path, truth: of.truth, of }
  })
  const items = test.some === 'convictions' ? [...recorded, ...readUndisposed(test.where, reader)] : recorded
  const count = test.atLeast ?? 1
  const truth = atLeast(
    count,
    items.map((item) => item.truth),
  )
  const more = list === 'unknown' || list.includes('unknown')
  if (!more || truth === true) return { op: 'items', truth, test, items, more }
  const id = `${scope.prefix}${test.some} ${JSON.stringify(test)}`
  const guess = reader.guess.get(id)
  if (guess === undefined) reader.open({ id, fact: test.some, answers: YES_NO })
  return { op: 'items', truth: guess === undefined ? 'unknown' : guess === true ? true : truth, test, items, more }
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

function readWindow(test: WindowTest, scope: Scope, reader: Reader): Node {
  const { years, of, before } = test.within
  const reference = seek({ prefix: '', values: reader.facts }, before)
  const anchors = anchorsOf(of, scope)
  const truths = anchors.map((anchor) =>
    anchor.known && reference.known ? within(years, String(anchor.value), String(reference.value)) : 'unknown',
  )
  const truth: Truth = served(of, scope) === 'still' ? true : some(truths)
  const seen = [...anchors, reference].map(({ path, value }) => ({ path, value }))
  if (truth !== 'unknown') return { op: 'test', truth, test, seen }
  const id = `${scope.prefix}${JSON.stringify(test)}`
  const guess = reader.guess.get(id)
  if (guess !== undefined) return { op: 'test', truth: guess as boolean, test, seen }
  const missing = anchors.find((anchor) => !anchor.known) ?? (reference.known ? anchors[0] : reference)
  reader.open({ id, fact: missing?.path ?? before, answers: YES_NO })
  return { op: 'test', truth, test, seen }
}

/** Either anchor inside the window is enough where both count; that is what "whichever is later" comes to. */
function anchorsOf(of: WindowTest['within']['of'], scope: Scope): Found[] {
  const convicted = seek(scope, 'convicted_on')
  const released = seek(scope, 'released_on')
  if (of === 'convicted_on') return [convicted]
  if (of === 'released_on') return [released]
  const sentence = served(of, scope)
  if (sentence === 'no') return [convicted]
  return sentence === 'yes' && of === 'released_or_convicted' ? [released] : [convicted, released]
}

function served(of: WindowTest['within']['of'], scope: Scope): 'no' | 'yes' | 'still' | 'unknown' {
  if (of === 'convicted_on') return 'no'
  const incarcerated = seek(scope, 'incarcerated')
  const released = seek(scope, 'released_on')
  if (released.known) return 'yes'
  if (seek(scope, 'current_custody').value === true && incarcerated.value === true) return 'still'
  if (!incarcerated.known) return 'unknown'
  return incarcerated.value === true ? 'yes' : 'no'
}
