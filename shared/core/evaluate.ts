/**
 * Read a policy (one text, or a stack of layers from the highest to the lowest) against the facts of one request. Pure and complete: a
 * verdict always exists, it speaks on every action, and the trail shows every provision whether or not it mattered.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy, Provision } from '../record/policy.ts'
import type { ClauseRef, OwedDuty, Step, Verdict } from '../record/verdict.ts'
import type { Guess, Open } from './ask.ts'
import { inForce } from './inForce.ts'
import { judge, keyOf, together } from './judge.ts'
import { type Layers, onEach, type Reading } from './layers.ts'
import { questionsOf } from './question.ts'
import { read } from './read.ts'
import { leavesOf, needsOf, settle } from './settle.ts'
import { wordFor } from './vocabulary.ts'

/** Throws nothing: an unknown fact name reads as unknown (`policyFaults` refuses it before a policy is loaded). */
export function evaluate(policies: readonly Policy[], facts: Facts): Verdict {
  const layers = policies.map((policy) => policy.provisions.map((provision) => readingOf(policy, provision, facts, NO_GUESS)))
  const now = NO_READING.concat(...layers)
  const questions = questionsOf(now.filter(({ open }) => open.length > 0).flatMap(({ open }) => open))
  const reread = (read: Layers, guess: Guess): Layers =>
    read.map((readings) =>
      readings.map((reading) =>
        reading.truth === 'unknown' ? readingOf(reading.policy, reading.provision, facts, guess) : reading,
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
    maxHold: held ? (now.find(capsHold)?.provision.maxHold ?? null) : null,
    deciding: now.filter(({ provision }) => by.some((one) => one.provision === provision)).map(refOf),
    needs,
    duties: dutiesOf(now),
    trail: now.map(stepOf),
  }
}

const NO_READING: readonly Reading[] = []
const NO_GUESS: Guess = new Map()
const NOTHING: readonly Open[] = []

/** A provision that only sets a duty changes no verdict, so what it leaves open is not asked for. */
function readingOf(policy: Policy, provision: Provision, facts: Facts, guess: Guess): Reading {
  if (!inForce(policy, provision, facts.as_of)) return { policy, provision, tree: null, truth: false, open: NOTHING }
  const open: Open[] = []
  const tree = read(provision.when, { prefix: '', values: facts }, { facts, guess, open: (question) => open.push(question) })
  const { truth } = tree
  return { policy, provision, tree, truth, open: truth === 'unknown' && speaks(provision) ? open : NOTHING }
}

const speaks = (provision: Provision): boolean => provision.outcome !== undefined || Object.keys(provision.says).length > 0

const only = <T>(values: readonly T[]): T | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

const capsHold = (reading: Reading): boolean => reading.truth === true && reading.provision.maxHold !== undefined

const refOf = ({ policy, provision }: Reading): ClauseRef => ({
  policy: policy.id,
  clause: provision.clause,
  citation: provision.citation,
  sentence: provision.sentence,
})

// Spelled out: this runs for every provision of every verdict, and a spread costs more here than all the rest.
const stepOf = ({ policy, provision, tree, truth }: Reading): Step => ({
  policy: policy.id,
  clause: provision.clause,
  citation: provision.citation,
  sentence: provision.sentence,
  inForce: tree !== null,
  truth,
  says: provision.says as Step['says'],
  outcome: provision.outcome ?? null,
  tree,
})

/** A duty is owed when its clause holds, and may be owed while that turns on an unknown fact; the certain entry wins. */
function dutiesOf(now: readonly Reading[]): readonly OwedDuty[] {
  const owed = new Map<string, OwedDuty>()
  for (const certain of [true, false]) {
    for (const { policy, provision, truth } of now) {
      if (truth !== (certain || 'unknown')) continue
      for (const { name, to, by } of provision.duties) {
        const { clause, citation, sentence } = provision
        if (!owed.has(name)) owed.set(name, { policy: policy.id, clause, citation, sentence, name, to, by, certain })
      }
    }
  }
  return [...owed.values()]
}
