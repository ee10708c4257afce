/**
 * Read one condition against the facts: three-valued, without stopping early, so that the trail shows every part. What is not known is
 * named as an open question, and a guess may answer it: that is how `settle` tries every way in which the unknown could turn out.
 */
import type { Condition, FactTest } from '../record/condition.ts'
import type { Truth } from '../record/verdict.ts'
import { ask, type Read, YES_NO } from './ask.ts'
import { prepareItems } from './readItems.ts'
import { prepareWindow } from './readWindow.ts'
import { type Scope, seek } from './seek.ts'
import { every, negate, some } from './truth.ts'
import { wordFor } from './vocabulary.ts'

export function prepare(condition: Condition): Read {
  if ('fact' in condition) return prepareFact(condition)
  if ('all' in condition) return prepareGroup('all', condition.all, every)
  if ('any' in condition) return prepareGroup('any', condition.any, some)
  if ('some' in condition) return prepareItems(condition, prepare(condition.where), CONVICTED)
  if ('within' in condition) return prepareWindow(condition)
  if ('not' in condition) {
    const inner = prepare(condition.not)
    return (scope, reader) => {
      const of = inner(scope, reader)
      return { op: 'not', truth: negate(of.truth), of: [of] }
    }
  }
  return () => ({ op: 'always', truth: true })
}

function prepareGroup(op: 'all' | 'any', parts: readonly Condition[], join: (truths: readonly Truth[]) => Truth): Read {
  const reads = parts.map(prepare)
  return (scope, reader) => {
    const of = reads.map((part) => part(scope, reader))
    return { op, truth: join(of.map(({ truth }) => truth)), of }
  }
}

/** Where the vocabulary lists the values, one guess answers every test of the fact; else each test is a question of its own. */
function prepareFact(test: FactTest): Read {
  const { fact, has } = test
  const passes = passing(test)
  const apart = ` ${JSON.stringify(test)}`
  return (scope, reader) => {
    const { path, value, known } = seek(scope, fact)
    const seen = [{ path, value }]
    const doubted = known && fact === 'lists' && doubts(scope, has)
    if (known && !doubted) return { op: 'test', truth: passes(value), test, seen }
    const values = has === undefined ? wordFor(path)?.values : undefined
    const question = values ? { id: path, fact: path, answers: values, passes } : { id: path + apart, fact: path, ...YES_NO }
    return { op: 'test', truth: ask(question, reader), test, seen }
  }
}

/** A list of listed offenses carries its own doubts: `lists_unknown` names the lists nobody has decided yet. */
function doubts(scope: Scope, list: unknown): boolean {
  const { lists_unknown: undecided } = scope.values as Readonly<Record<string, unknown>>
  return Array.isArray(undecided) && undecided.includes(list)
}

function passing({ is, has, atLeast, below }: FactTest): (value: unknown) => boolean {
  if (Array.isArray(is)) return (value) => is.includes(value as string)
  if (is !== undefined) return (value) => is === value
  if (has !== undefined) return (value) => Array.isArray(value) && value.includes(has)
  if (atLeast !== undefined) return (value) => typeof value === 'number' && value >= atLeast
  return (value) => typeof value === 'number' && below !== undefined && value < below
}

const CONVICTED = prepareFact({ fact: 'status', is: 'convicted' })
