/**
 * Read a policy (one text, or a stack of layers from the highest to the lowest) against the facts of one request. Pure and complete: a
 * verdict always exists, it speaks on every action, and the trail shows every provision whether or not it mattered. What follows when the
 * provisions read as they do is worked out once and kept; only what turns on an unknown fact is worked out each time.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import type { Step, Verdict } from '../record/verdict.ts'
import type { Guess, Open } from './ask.ts'
import type { Clause } from './clause.ts'
import { type Head, headOf } from './head.ts'
import type { Reading } from './layers.ts'
import { atTop } from './seek.ts'
import { newPath, type Stack, stackOf } from './stack.ts'
import { undisposed } from './undisposed.ts'

/** Throws nothing: an unknown fact name reads as unknown (`policyFaults` refuses it before a policy is loaded). */
export function evaluate(policies: readonly Policy[], facts: Facts): Verdict {
  const stack = stackOf(policies)
  const binds = stack.binding(facts.as_of)
  const place = stack.placeOf(facts, binds)
  if (!place) return workedOut(stack, binds, facts)
  return (place.verdict ??= workedOut(stack, binds, facts))
}

function workedOut(stack: Stack, binds: readonly boolean[], facts: Facts): Verdict {
  const { clauses } = stack
  const scope = atTop(facts)
  const asked: Asked = { now: null }
  const reader = {
    facts,
    guess: NO_GUESS,
    undisposed: undisposed(facts),
    open: (open: Open) => void (asked.now ??= []).push(open),
  }
  const trail: Step[] = []
  const opens: (readonly Open[])[] = []
  let path = stack.start
  let open = false
  for (let i = 0; i < clauses.length; i += 1) {
    const clause = clauses[i] as Clause
    if (binds[i] === false) {
      trail.push(clause.absent)
      path = path.next[0] ??= newPath()
      continue
    }
    const tree = clause.read(scope, reader)
    trail.push(clause.stepOf(tree))
    path = path.next[tree.truth === false ? 0 : tree.truth === true ? 2 : 1] ??= newPath()
    if (asked.now === null) continue
    if (tree.truth === 'unknown' && clause.speaks) {
      opens[i] = asked.now
      open = true
    }
    asked.now = null
  }
  const head = open ? settled(stack, trail, opens, facts) : (path.head ??= settled(stack, trail, opens, facts))
  return verdictOf(head, trail)
}

type Asked = { now: Open[] | null }

const NO_GUESS: Guess = new Map()
const NOTHING: readonly Open[] = []

function settled({ layers, policies }: Stack, trail: readonly Step[], opens: readonly (readonly Open[])[], facts: Facts): Head {
  let i = 0
  const read = layers.map((clauses) =>
    clauses.map((clause): Reading => {
      const step = trail[i] as Step
      const reading = { clause, tree: step.tree, truth: step.truth, open: opens[i] ?? NOTHING }
      i += 1
      return reading
    }),
  )
  return headOf(read, facts, policies[0]?.untilResolved ?? 'decline')
}

// Spelled out: a spread costs more here than reading the provisions.
const verdictOf = (head: Head, trail: readonly Step[]): Verdict => ({
  outcome: head.outcome,
  actions: head.actions,
  untilResolved: head.untilResolved,
  referTo: head.referTo,
  maxHold: head.maxHold,
  holdFrom: head.holdFrom,
  deciding: head.deciding,
  needs: head.needs,
  duties: head.duties,
  trail,
})
