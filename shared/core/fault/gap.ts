/** A situation that no provision settles: on some action no text speaks, so nothing is commanded and nothing permitted. */
import type { Policy, Provision } from '../../record/policy.ts'
import { ACTIONS, type Action } from '../../record/verdict.ts'
import { DOES } from '../provisionWords.ts'
import { not } from './formula.ts'
import type { Question } from './inquiry.ts'
import { prefixOf } from './place.ts'
import type { World } from './world.ts'

/** One question for each action on which a text speaks at all, and always one for the hold. */
export const gapQuestions = (policies: readonly Policy[]): readonly Question[] =>
  ACTIONS.filter((action) => action === 'hold' || policies.some((policy) => speaks(policy, action))).map((action) =>
    gapOn(policies, action),
  )

/** A text that is only silent on an action, where nothing is to be decided, has no rule for it that could have a gap. */
const rules = ({ says }: Provision, action: Action): boolean => says[action] !== undefined && says[action] !== 'silent'

const speaks = (policy: Policy, action: Action): boolean => policy.provisions.some((provision) => rules(provision, action))

function gapOn(policies: readonly Policy[], action: Action): Question {
  return (ask) => {
    const example = ask((world) => (action === 'hold' || arises(world, action) ? silences(world, action) : null))
    if (typeof example === 'string') return example
    const last = policies.findLastIndex((policy) => speaks(policy, action))
    const text = last < 0 ? policies.length - 1 : last
    return {
      kind: 'gap',
      weight: 'look',
      policy: policies[text]?.id ?? '',
      place: `${prefixOf(policies, text)}provisions`,
      clause: null,
      says: saysOf(policies.length > 1, action, last < 0),
      example,
    }
  }
}

/** Before a text speaks on an action at all there is no gap in what it says. */
const arises = ({ texts }: World, action: Action): boolean =>
  texts.some((bindings) => bindings.some(({ provision }) => rules(provision, action)))

const silences = ({ texts }: World, action: Action) =>
  texts.flatMap((bindings) =>
    bindings
      .filter(({ provision }) => provision.says[action] !== undefined || provision.outcome !== undefined)
      .map(({ holds }) => not(holds)),
  )

function saysOf(stack: boolean, action: Action, never: boolean): string {
  const whether = `says whether to ${DOES[action]}.`
  const found = never ? `Nothing here ${whether}` : `In the situation shown no ${stack ? 'text' : 'clause'} ${whether}`
  const follows =
    action === 'hold' ? 'Silence permits nothing: the person is not held.' : 'Silence permits nothing: it is not done.'
  return `${found} ${follows} If that is meant, let a last clause say so; if not, add a clause for these cases.`
}
