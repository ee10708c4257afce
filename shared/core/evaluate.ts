/**
 * Read a policy (one text, or a stack of layers from the highest to the lowest) against the facts of one request. Pure and complete: a
 * verdict always exists, it speaks on every action, and the trail shows every provision whether or not it mattered.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import type { OwedDuty, Step, Verdict } from '../record/verdict.ts'
import type { Guess, Open } from './ask.ts'
import { type Clause, clausesOf } from './clause.ts'
import { inForce } from './inForce.ts'
import { judge, keyOf, together } from './judge.ts'
import { type Layers, onEach, type Reading } from './layers.ts'
import { questionsOf } from './question.ts'
import { leavesOf, needsOf, settle } from './settle.ts'
import { wordFor } from './vocabulary.ts'

/** Throws nothing: an unknown fact name reads as unknown (`policyFaults` refuses it before a policy is loaded). */
export function evaluate(policies: readonly Policy[], facts: Facts): Verdict {
  const layers = policies.map((policy) => clausesOf(policy).map((clause) => readingOf(clause, facts, NO_GUESS)))
  const now = NO_READING.concat(...layers)
  const questions = questionsOf(now.filter(({ open }) => open.length > 0).flatMap(({ open }) => open))
  const reread = (read: Layers, guess: Guess): Layers =>
    read.map((readings) =>
      readings.map((reading) =>
        reading.open.some(({ id }) => guess.has(id)) ? readingOf(reading.clause, facts, guess) : reading,
      ),
    )
  const tree = settle(layers, (read) => judge(read, questions), reread, keyOf)
  const { outcomes, said, by } = together(leavesOf(tree))
  const needs = needsOf(tree)

  const word = only(outcomes)
  const referTo = word === null ? only(needs.map((need) => wordFor(need.fact)?.decidedBy ?? null)) : null
  const actions = onEach((action) => only(said[action]) ?? 'undetermined')
  const held = actions.hold === 'must' || actions.hold === 'may'
  return {
    outcome: word ?? (referTo === null ? 'need_facts' : 'refer'),
    actions,
    untilResolved: word === null ? (policies[0]?.untilResolved ?? 'decline') : null,
    referTo,
    maxHold: held ? (now.find(capsHold)?.clause.provision.maxHold ?? null) : null,
    deciding: now.filter(({ clause }) => by.some((one) => one.clause === clause)).map(({ clause }) => clause.ref),
    needs,
    duties: dutiesOf(now),
    trail: now.map(stepOf),
  }
}

const NO_READING: readonly Reading[] = []
const NO_GUESS: Guess = new Map()
const NOTHING: readonly Open[] = []

/** A provision that only sets a duty changes no verdict, so what it leaves open is not asked for. */
function readingOf(clause: Clause, facts: Facts, guess: Guess): Reading {
  if (!inForce(clause.policy, clause.provision, facts.as_of)) return { clause, tree: null, truth: false, open: NOTHING }
  const open: Open[] = []
  const tree = clause.read({ prefix: '', values: facts }, { facts, guess, open: (question) => open.push(question) })
  return { clause, tree, truth: tree.truth, open: tree.truth === 'unknown' && clause.speaks ? open : NOTHING }
}

const only = <T>(values: readonly T[]): T | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

const capsHold = ({ clause, truth }: Reading): boolean => truth === true && clause.provision.maxHold !== undefined

// Spelled out: this runs for every provision of every verdict, and a spread costs more here than all the rest.
const stepOf = ({ clause: { ref, step }, tree, truth }: Reading): Step => ({
  policy: ref.policy,
  clause: ref.clause,
  citation: ref.citation,
  sentence: ref.sentence,
  inForce: tree !== null,
  truth,
  says: step.says,
  outcome: step.outcome,
  tree,
})

/** A duty is owed when its clause holds, and may be owed while that turns on an unknown fact; the certain entry wins. */
function dutiesOf(now: readonly Reading[]): readonly OwedDuty[] {
  const owed = new Map<string, OwedDuty>()
  for (const { clause, truth } of now) if (truth === true) add(clause.owed)
  for (const { clause, truth } of now) if (truth === 'unknown') add(clause.perhapsOwed)
  return [...owed.values()]

  function add(duties: readonly OwedDuty[]): void {
    for (const duty of duties) if (!owed.has(duty.name)) owed.set(duty.name, duty)
  }
}
