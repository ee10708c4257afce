/** What the texts, as they read now, leave possible on every action and in the one word for people, and what that still turns on. */
import { ACTIONS, type Modality, type Outcome } from '../record/verdict.ts'
import {
  type Layers,
  type OnEach,
  onEach,
  outcomeWord,
  type Possible,
  possibleActions,
  possibleWords,
  type Reading,
  stillOpen,
} from './layers.ts'
import type { Question } from './question.ts'
import type { Attempt } from './settle.ts'

/** All that one filling of the unknown facts leaves possible; one of each when it is settled. */
export type Result = {
  readonly outcomes: readonly Outcome[]
  readonly said: OnEach<readonly Modality[]>
  /** The clauses behind the outcomes. */
  readonly by: readonly Reading[]
  /** Those by which the hold is what it is. */
  readonly holdBy: readonly Reading[]
}

export function judge(layers: Layers, questions: readonly Question[]): Attempt<Result> {
  const actions = possibleActions(layers)
  const words = possibleWords(layers)
  const derived = () => actions.hold.flatMap((hold) => actions.notify.map((notify) => outcomeWord(hold.said, notify.said)))
  const outcomes = distinct(words.flatMap((word) => word.said ?? derived()))
  const said = onEach((action) => distinct(actions[action].map(saidOf)))
  // The clause behind a word is the one that set it, or the one that spoke on the action from which the word is derived.
  const [first, second] = outcomes[0] === 'notify_only' ? [actions.notify, actions.hold] : [actions.hold, actions.notify]
  const by = firstBy(words) ?? firstBy(first) ?? firstBy(second)
  const question = questions.length === 0 ? undefined : next(layers, questions, outcomes, said)
  const holdBy = actions.hold.flatMap((one) => (one.by ? [one.by] : []))
  return { result: { outcomes, said, by: by ? [by] : [], holdBy }, question }
}

const saidOf = <T>({ said }: Possible<T>): T => said

const firstBy = (possible: readonly Possible<unknown>[]): Reading | null => possible.find(({ by }) => by)?.by ?? null

/** The first question on which something still turns. */
function next(layers: Layers, questions: readonly Question[], outcomes: Result['outcomes'], said: Result['said']) {
  const open = [
    ...(outcomes.length > 1 ? stillOpen(layers, 'outcome') : []),
    ...ACTIONS.filter((action) => said[action].length > 1).flatMap((action) => stillOpen(layers, action)),
  ]
  const ids = new Set(open.flatMap((reading) => reading.open.map(({ id }) => id)))
  return questions.find(({ id }) => ids.has(id))
}

/** Everything that any of the fillings leaves possible. */
export function together(results: readonly Result[]): Result {
  const [one] = results
  if (one && results.length === 1) return one
  return {
    outcomes: distinct(results.flatMap(({ outcomes }) => outcomes)),
    said: onEach((action) => distinct(results.flatMap(({ said }) => said[action]))),
    by: results.flatMap(({ by }) => by),
    holdBy: results.flatMap(({ holdBy }) => holdBy),
  }
}

export const keyOf = ({ outcomes, said }: Result): string => [outcomes, ...ACTIONS.map((action) => said[action])].join(' ')

const distinct = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)])
