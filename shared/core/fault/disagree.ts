/** Two provisions that hold in one situation and say the opposite: the earlier one of a text wins, the higher of two texts binds. */
import type { Policy, Provision } from '../../record/policy.ts'
import { ACTIONS, type Action, type Modality } from '../../record/verdict.ts'
import { DOES } from '../provisionWords.ts'
import type { PolicyFault } from './fault.ts'
import { all, any, type Formula, not } from './formula.ts'
import type { Question } from './inquiry.ts'
import { quoted, spotOf } from './place.ts'
import type { Binding, World } from './world.ts'

type Pair = { readonly text: number; readonly index: number; readonly below: number; readonly later: number }

export function disagreeQuestions(policies: readonly Policy[]): readonly Question[] {
  const pairs = policies.flatMap(({ provisions }, text) =>
    provisions.flatMap((one, index) => pairsOf(policies, text, index, one)),
  )
  const ranked = pairs.map((pair) => ({ pair, actions: opposed(policies, pair) })).filter(({ actions }) => actions.length > 0)
  return ranked.map(({ pair, actions }) => disagreeing(policies, pair, actions))
}

/** What it is meant to prevail over is left out. */
function pairsOf(policies: readonly Policy[], text: number, index: number, one: Provision): readonly Pair[] {
  if (one.over?.includes('*')) return []
  const here = policies[text]?.provisions ?? []
  const within = [...here.keys()].filter((later) => later > index && !one.over?.includes(here[later]?.clause ?? ''))
  const beneath = policies.flatMap((policy, below) =>
    below > text ? [...policy.provisions.keys()].map((later) => ({ text, index, below, later })) : [],
  )
  return [...within.map((later) => ({ text, index, below: text, later })), ...beneath]
}

const at = (policies: readonly Policy[], text: number, index: number): Provision | undefined => policies[text]?.provisions[index]

/** Actions on which the two say the opposite; between two texts only a command against its opposite, since `may` leaves the choice. */
function opposed(policies: readonly Policy[], { text, index, below, later }: Pair): readonly Action[] {
  const said = (action: Action) =>
    [at(policies, text, index)?.says[action], at(policies, below, later)?.says[action]].filter((one) => one !== undefined)
  const both = (action: Action, modality: Modality) => said(action).includes(modality) && said(action).includes('must_not')
  const commands = ACTIONS.filter((action) => both(action, 'must'))
  return text === below ? [...commands, ...ACTIONS.filter((action) => both(action, 'may'))] : commands
}

function disagreeing(policies: readonly Policy[], pair: Pair, actions: readonly Action[]): Question {
  return (ask) => {
    let open = false
    for (const action of actions) {
      const example = ask((world) => goalsOf(world, pair, action))
      if (typeof example !== 'string') return faultOf(policies, pair, action, example)
      open ||= example === 'spent'
    }
    return open ? 'spent' : 'none'
  }
}

/** Both hold, and the one that wins is the first to speak; where an earlier one has spoken, the disagreement is with that. */
function goalsOf({ texts }: World, { text, index, below, later }: Pair, action: Action): readonly Formula[] | null {
  const higher = speakers(texts[text] ?? [], action)
  const lower = speakers(texts[below] ?? [], action)
  const one = higher.find((binding) => binding.index === index)
  const other = lower.find((binding) => binding.index === later)
  if (!one || !other) return null
  const goals = [one.holds, other.holds, ...unspoken(higher, index)]
  if (text === below) return goals
  const bound = texts.slice(0, text).flatMap((above) => commanding(speakers(above, action), action))
  return [...goals, ...unspoken(lower, later), ...bound.map(not)]
}

const speakers = (bindings: readonly Binding[], action: Action): readonly Binding[] =>
  bindings.filter(({ provision }) => provision.says[action] !== undefined)

const unspoken = (speaking: readonly Binding[], before: number): readonly Formula[] =>
  speaking.filter(({ index }) => index < before).map(({ holds }) => not(holds))

/** A text binds those below it where the first of its clauses to speak commands. */
const commanding = (speaking: readonly Binding[], action: Action): readonly Formula[] => [
  any(
    speaking
      .filter(({ provision }) => provision.says[action] === 'must' || provision.says[action] === 'must_not')
      .map(({ index, holds }) => all([holds, ...unspoken(speaking, index)])),
  ),
]

function faultOf(policies: readonly Policy[], pair: Pair, action: Action, example: PolicyFault['example']): PolicyFault {
  const { text, index, below, later } = pair
  const one = at(policies, text, index)
  const other = at(policies, below, later)
  const name = (provision: Provision | undefined, of: number): string =>
    `${quoted([provision?.clause])}${text === below ? '' : ` of ${policies[of]?.id ?? ''}`}`
  const [first, second] = [name(one, text), name(other, below)]
  const does = (provision: Provision | undefined): string =>
    `${(provision?.says[action] ?? '').replace('_', ' ')} ${DOES[action]}`
  const found = `In the situation shown clause ${first} says that the office ${does(one)}, and clause ${second} that it ${does(other)}.`
  const wins =
    text === below
      ? `The earlier one, ${first}, wins. If that is meant, say so: let it prevail over ${second}. If not, put ${second} first or narrow one of the two.`
      : `The higher text wins, so ${second} does not count there. If that is meant, nothing is to be done; if not, narrow one of the two.`
  return { kind: 'disagree', weight: 'look', ...spotOf(policies, text, index), says: `${found} ${wins}`, example }
}
