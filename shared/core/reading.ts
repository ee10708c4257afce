/** One provision read against the facts, with what it leaves open. */
import type { Facts } from '../record/fact.ts'
import type { Guess, Open } from './ask.ts'
import type { Clause } from './clause.ts'
import type { Reading } from './layers.ts'
import { atTop } from './seek.ts'
import { undisposed } from './undisposed.ts'

/** A provision that only sets a duty changes no verdict, so what it leaves open is not asked for. */
export function readingOf(clause: Clause, facts: Facts, guess: Guess): Reading {
  const open: Open[] = []
  const reader = { facts, guess, undisposed: undisposed(facts), open: (question: Open) => void open.push(question) }
  const tree = clause.read(atTop(facts), reader)
  return { clause, tree, truth: tree.truth, open: tree.truth === 'unknown' && clause.speaks ? open : [] }
}
