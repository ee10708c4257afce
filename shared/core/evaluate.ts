/**
 * Read a policy (one text, or a stack of layers from the highest to the lowest) against the facts of one request. Pure and complete: a
 * verdict always exists, it speaks on every action, and the trail shows every provision whether or not it mattered.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy, Provision } from '../record/policy.ts'
import {
  ACTIONS,
  type Action,
  type ClauseRef,
  type Modality,
  type Node,
  type Outcome,
  type OwedDuty,
  type Step,
  type Verdict,
} from '../record/verdict.ts'
import { inForce } from './inForce.ts'
import { outcomeWord, possibleActions, possibleWords, type Reading } from './layers.ts'
import { type Guess, type Open, read } from './read.ts'
import { type Attempt, leavesOf, needsOf, settle } from './settle.ts'
import { wordFor } from './vocabulary.ts'

/** All that one filling of the unknown facts leaves possible; one of each when it is settled. */
type Result = {
  readonly outcomes: readonly Outcome[]
  readonly said: { readonly [A in Action]: readonly Modality[] }
  readonly by: readonly Reading[]
}

type ReadAll = (guess: Guess, open: (open: Open) => void) => readonly (readonly Reading[])[]

/** Throws nothing: an unknown fact name reads as unknown (`policyFaults` refuses it before a policy is loaded). */
export function evaluate(policies: readonly Policy[], facts: Facts): Verdict {
  const trees = new Map<Provision, Node>()
  const readAll: ReadAll = (guess, open) =>
    policies.map((policy) =>
      policy.provisions
        .filter((provision) => inForce(policy, provision, facts.as_of))
        .map((provision): Reading => {
          const first = trees.get(provision)
          if (first && first.truth !== 'unknown') return { policy, provision, truth: first.truth }
          const tree = read(
            provision.when,
            { prefix: '', values: facts },
            { facts, guess, open: speaks(provision) ? open : ignore },
          )
          if (!first) trees.set(provision, tree)
          return { policy, provision, truth: tree.truth }
        }),
    )
  const now = readAll(new Map(), ignore).flat()
  const tree = settle((guess) => attempt(readAll, guess), keyOf)
  const results = leavesOf(tree)
  const needs = needsOf(tree)

  const word = only(results.flatMap((result) => result.outcomes))
  const referTo = word === null ? only(needs.map((need) => wordFor(need.fact)?.decidedBy ?? null)) : null
  const outcome = word ?? (referTo === null ? 'need_facts' : 'refer')
  const said = (action: Action) => only(results.flatMap((result) => result.said[action])) ?? 'undetermined'
  const hold = said('hold')
  return {
    outcome,
    actions: { hold, notify: said('notify'), transfer: said('transfer'), interview: said('interview'), share: said('share') },
    untilResolved: word === null ? (policies[0]?.untilResolved ?? 'decline') : null,
    referTo,
    maxHold: hold === 'must' || hold === 'may' ? (now.find(capsHold)?.provision.maxHold ?? null) : null,
    deciding: [...new Map(results.flatMap(({ by }) => by).map((by) => [by.provision, refOf(by)])).values()],
    needs,
    duties: dutiesOf(now),
    trail: policies.flatMap((policy) =>
      policy.provisions.map((provision) => stepOf(policy, provision, trees.get(provision) ?? null)),
    ),
  }
}

const ignore = (): void => {}

const speaks = (provision: Provision): boolean => provision.outcome !== undefined || Object.keys(provision.says).length > 0

function attempt(readAll: ReadAll, guess: Guess): Attempt<Result> {
  const open: Open[] = []
  const layers = readAll(guess, (question) => open.push(question))
  const actions = possibleActions(layers)
  const words = possibleWords(layers)
  const derived = actions.hold.flatMap((hold) => actions.notify.map((notify) => outcomeWord(hold.said, notify.said)))
  const outcomes = distinct(words.flatMap((word) => (word.said === null ? derived : [word.said])))
  const said = Object.fromEntries(
    ACTIONS.map((action) => [action, distinct(actions[action].map((possible) => possible.said))]),
  ) as unknown as Result['said']
  const settled = outcomes.length === 1 && ACTIONS.every((action) => said[action].length === 1)
  // The clause behind a word is the one that set it, or the one that spoke on the action from which the word is derived.
  const spoke = outcomes[0] === 'notify_only' ? [...actions.notify, ...actions.hold] : [...actions.hold, ...actions.notify]
  const by = words.find((word) => word.by)?.by ?? spoke.find((possible) => possible.by)?.by
  return { result: { outcomes, said, by: by ? [by] : [] }, settled, open }
}

const keyOf = ({ outcomes, said }: Result): string => [outcomes, ...ACTIONS.map((action) => said[action])].join(' ')

const distinct = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)])

const only = <T>(values: readonly T[]): T | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

const capsHold = (reading: Reading): boolean => reading.truth === true && reading.provision.maxHold !== undefined

const refOf = ({ policy, provision }: Pick<Reading, 'policy' | 'provision'>): ClauseRef => ({
  policy: policy.id,
  clause: provision.clause,
  citation: provision.citation,
  sentence: provision.sentence,
})

// Spelled out: this runs for every provision of every verdict, and a spread costs more here than all the rest.
const stepOf = (policy: Policy, provision: Provision, tree: Node | null): Step => ({
  policy: policy.id,
  clause: provision.clause,
  citation: provision.citation,
  sentence: provision.sentence,
  inForce: tree !== null,
  truth: tree?.truth ?? false,
  says: provision.says as Step['says'],
  outcome: provision.outcome ?? null,
  tree,
})

/** A duty is owed when its clause holds, and may be owed while that turns on an unknown fact; the certain entry wins. */
function dutiesOf(readings: readonly Reading[]): readonly OwedDuty[] {
  const owed = readings
    .filter((reading) => reading.truth !== false)
    .flatMap((reading) =>
      reading.provision.duties.map((duty) => ({ ...refOf(reading), ...duty, certain: reading.truth === true })),
    )
    .toSorted((a, b) => Number(b.certain) - Number(a.certain))
  return owed.filter((duty, index) => owed.findIndex((other) => other.name === duty.name) === index)
}
