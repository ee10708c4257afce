/** A provision that can never matter: whenever it holds, earlier ones have spoken already on all that it says; or it can never hold. */
import type { Policy } from '../../record/policy.ts'
import { effectsOf } from './effect.ts'
import type { PolicyFault, Scenario } from './fault.ts'
import type { Answer } from './find.ts'
import { not } from './formula.ts'
import type { Ask, Question } from './inquiry.ts'
import { quoted, spotOf } from './place.ts'
import type { Binding, World } from './world.ts'

export const deadQuestions = (policies: readonly Policy[]): readonly Question[] =>
  policies.flatMap(({ provisions }, text) => provisions.map((_, index) => deadAt(policies, text, index)))

function deadAt(policies: readonly Policy[], text: number, index: number): Question {
  return (ask) => {
    const matters = mattersBefore(ask, text, index, () => true)
    if (matters === 'spent') return matters
    if (matters !== 'none') return 'none'
    const holds = ask((world) => within(world, text, index, (_, own) => [own.holds]))
    if (holds === 'spent') return holds
    const said = holds === 'none' ? neverHolds(ask, policies, text, index) : shadowed(ask, policies, text, index)
    if (said === 'spent') return said
    return { kind: 'dead', ...spotOf(policies, text, index), ...said, example: holds === 'none' ? null : holds }
  }
}

/** A situation in which it brings something about, if only those of the other provisions forestall it that `counts` names. */
function mattersBefore(ask: Ask, text: number, index: number, counts: (other: number) => boolean): Answer<Scenario> {
  // As many questions as it has effects at the time where it has the most.
  for (let effect = 0; ; effect += 1) {
    let more = false
    const answer = ask((world) =>
      within(world, text, index, (bindings, own) => {
        const one = effectsOf(bindings, own, world.texts.length === 1)[effect]
        if (!one) return null
        more = true
        const others = one.forestalledBy.filter((other) => counts(other.index))
        return [own.holds, ...one.given, ...others.map((other) => not(other.holds))]
      }),
    )
    if (!more || answer !== 'none') return answer
  }
}

function within<T>(world: World, text: number, index: number, take: (all: readonly Binding[], own: Binding) => T): T | null {
  const bindings = world.texts[text] ?? []
  const own = bindings.find((one) => one.index === index)
  return own ? take(bindings, own) : null
}

type Said = Pick<PolicyFault, 'weight' | 'says'>

function neverHolds(ask: Ask, policies: readonly Policy[], text: number, index: number): Said | 'spent' {
  const binds = ask((world) => within(world, text, index, () => []))
  if (binds === 'spent') return binds
  const { clause } = spotOf(policies, text, index)
  if (binds === 'none')
    return {
      weight: 'look',
      says: `Clause ${quoted([clause])} is never in force: its dates and stays leave it no day. Check the days or take it out.`,
    }
  return {
    weight: 'stops',
    says: `Clause ${quoted([clause])} can never apply: its condition contradicts itself. Correct the condition or take the clause out.`,
  }
}

/** Of the clauses that come first, those without which it would matter. */
function shadowed(ask: Ask, policies: readonly Policy[], text: number, index: number): Said {
  const provisions = policies[text]?.provisions ?? []
  const taking = new Set(provisions.keys())
  taking.delete(index)
  for (const other of [...taking].toReversed()) {
    taking.delete(other)
    if (mattersBefore(ask, text, index, (one) => taking.has(one)) !== 'none') taking.add(other)
  }
  const names = [...taking].toSorted((a, b) => a - b).map((one) => provisions[one]?.clause)
  const { clause } = spotOf(policies, text, index)
  const taken =
    names.length === 0 ? '' : `: whenever it applies, ${quoted(names)} ${names.length === 1 ? 'has' : 'have'} spoken already`
  return {
    weight: 'look',
    says: `Clause ${quoted([clause])} never decides anything${taken}. Put it first, narrow the other, or take it out.`,
  }
}
