/** What a verdict says, apart from its trail: worked out from what the provisions read, and the same whenever they read the same. */
import type { Guess } from './ask.ts'
import type { Facts } from '../record/fact.ts'
import type { OwedDuty, Verdict } from '../record/verdict.ts'
import { capOf } from './cap.ts'
import { judge, keyOf, together } from './judge.ts'
import { type Layers, onEach, type Reading } from './layers.ts'
import { questionsOf } from './question.ts'
import { readingOf } from './reading.ts'
import { leavesOf, needsOf, settle } from './settle.ts'
import { wordFor } from './vocabulary.ts'

export type Head = Omit<Verdict, 'trail'>

/** `untilResolved`: what the highest text says is done while a fact is missing. */
export function headOf(layers: Layers, facts: Facts, untilResolved: Verdict['untilResolved']): Head {
  const now = layers.flat()
  const questions = questionsOf(now.flatMap(({ open }) => open))
  const reread = (read: Layers, guess: Guess): Layers =>
    read.map((readings) =>
      readings.map((reading) =>
        reading.open.some(({ id }) => guess.has(id)) ? readingOf(reading.clause, facts, guess) : reading,
      ),
    )
  const tree = settle(layers, (read) => judge(read, questions), reread, keyOf)
  const { outcomes, said, by, holdBy } = together(leavesOf(tree))
  const needs = needsOf(tree)

  const word = only(outcomes)
  const referTo = word === null ? only(needs.map((need) => wordFor(need.fact)?.decidedBy ?? null)) : null
  const actions = onEach((action) => only(said[action]) ?? 'undetermined')
  const held = actions.hold === 'must' || actions.hold === 'may'
  const cap = held ? capOf(layers, holdBy) : null
  return {
    outcome: word ?? (referTo === null ? 'need_facts' : 'refer'),
    actions,
    untilResolved: word === null ? untilResolved : null,
    referTo,
    maxHold: cap?.maxHold ?? null,
    holdFrom: cap?.holdFrom ?? null,
    deciding: now.filter(({ clause }) => by.some((one) => one.clause === clause)).map(({ clause }) => clause.ref),
    needs,
    duties: dutiesOf(now),
  }
}

const only = <T>(values: readonly T[]): T | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** A duty is owed when its clause holds, and may be owed while that turns on an unknown fact; the certain entry wins, then the sooner. */
function dutiesOf(now: readonly Reading[]): readonly OwedDuty[] {
  const owed = new Map<string, OwedDuty>()
  for (const { clause, truth } of now) if (truth === true) add(clause.owed)
  for (const { clause, truth } of now) if (truth === 'unknown') add(clause.perhapsOwed)
  return [...owed.values()]

  function add(duties: readonly OwedDuty[]): void {
    for (const duty of duties) {
      const set = owed.get(duty.name)
      if (!set || (set.certain === duty.certain && isSooner(duty.due, set.due))) owed.set(duty.name, duty)
    }
  }
}

/** Two texts may set one duty: the sooner deadline binds, and any deadline before none. Counted from different events, the first stands. */
function isSooner(due: OwedDuty['due'], than: OwedDuty['due']): boolean {
  if (!due || !than) return due !== undefined && than === undefined
  if (due.of !== than.of || due.side !== than.side) return false
  return due.side === 'after' ? due.hours < than.hours : due.hours > than.hours
}
