/** Read a test of one fact. Where the vocabulary lists the values, one guess answers every test of the fact; else each test is a question of its own. */
import type { FactTest } from '../record/condition.ts'
import type { Truth } from '../record/verdict.ts'
import { ask, type Open, type Read, YES_NO } from './ask.ts'
import { hasHappened } from './moment.ts'
import { passing } from './passing.ts'
import { absent, notYetOf, type Scope } from './seek.ts'
import { type Share, sharing } from './shared.ts'
import { wordFor } from './vocabulary.ts'

type Place = { readonly path: string; readonly share: Share; question: Open | undefined }

/** Lists longer than this are read like the others, only without a place kept for each of their items. */
const PLACES = 64

export function prepareFact(test: FactTest): Read {
  if (test.happened) return prepareHappened(test)
  const { fact, has } = test
  const passes = passing(test)
  const notYet = notYetOf(fact)
  const doubtful = fact === 'lists'
  const placeAt = places(fact)
  return (scope, reader) => {
    const value = (scope.values as Readonly<Record<string, unknown>>)[fact]
    const place = placeAt(scope)
    const open = absent(value) || (notYet !== undefined && scope.slot === 0 && notYet.includes(value as string))
    if (!open && !(doubtful && doubts(scope, has)))
      return place.share(value, (kept) => ({ op: 'test', truth: passes(kept), test, seen: [{ path: place.path, value: kept }] }))
    place.question ??= questionOf(test, place.path, passes)
    const seen = [{ path: place.path, value: absent(value) ? null : value }]
    return { op: 'test', truth: ask(place.question, reader), test, seen }
  }
}

/** It is on record by the day of the decision. What exists only once it is recorded has not happened while there is no entry. */
function prepareHappened(test: FactTest): Read {
  const { fact } = test
  const onRecord = wordFor(fact)?.onRecord === true
  return (scope, reader) => {
    const value = (scope.values as Readonly<Record<string, unknown>>)[fact]
    const path = scope.prefix + fact
    const seen = [{ path, value: absent(value) ? null : value }]
    const truth = happened(value, onRecord, reader.facts.as_of)
    const asked = truth === 'unknown' ? ask({ id: `${path} happened`, fact: path, ...YES_NO }, reader) : truth
    return { op: 'test', truth: asked, test, seen }
  }
}

function happened(value: unknown, onRecord: boolean, by: string): Truth {
  if (!absent(value)) return hasHappened(String(value), by)
  return value === 'unknown' || !onRecord ? 'unknown' : false
}

function questionOf(test: FactTest, path: string, passes: Open['passes']): Open {
  const values = test.has === undefined ? wordFor(path)?.values : undefined
  if (values) return { id: path, fact: path, answers: values, passes }
  return { id: `${path} ${JSON.stringify(test)}`, fact: path, ...YES_NO }
}

/** What one test shows of each place that it can look at. */
function places(fact: string): (scope: Scope) => Place {
  const own: Place[] = []
  const lent: Place[] = []
  const make = (scope: Scope): Place => ({ path: scope.prefix + fact, share: sharing(), question: undefined })
  return (scope) => {
    const { slot } = scope
    if (slot >= PLACES || slot <= -PLACES) return make(scope)
    return slot >= 0 ? (own[slot] ??= make(scope)) : (lent[-slot] ??= make(scope))
  }
}

/** A list of listed offenses carries its own doubts: `lists_unknown` names the lists nobody has decided yet. */
function doubts(scope: Scope, list: unknown): boolean {
  const { lists_unknown: undecided } = scope.values as Readonly<Record<string, unknown>>
  return Array.isArray(undecided) && undecided.includes(list)
}
