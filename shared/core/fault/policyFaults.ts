/**
 * What is wrong with a policy before it may bind anyone. First what is written: names, dates, lists, citations, words. Then what it comes
 * to, by walking the space of the situations that its own conditions can tell apart, whole and not by samples: what no provision settles,
 * what can never matter, and what disagrees. Where the space is too large it says how much of it was covered.
 */
import type { OffenseList } from '../../record/offenseList.ts'
import type { Policy } from '../../record/policy.ts'
import type { Found } from './conditionFaults.ts'
import { deadQuestions } from './dead.ts'
import { disagreeQuestions } from './disagree.ts'
import type { FaultReport, PolicyFault } from './fault.ts'
import { gapQuestions } from './gap.ts'
import { inquire } from './inquiry.ts'
import { NEVER_IN_FORCE, NOT_WALKED } from './covered.ts'
import { prefixOf } from './place.ts'
import { textFaults } from './textFaults.ts'
import { worldsOf } from './worlds.ts'

export type { FaultReport, PolicyFault } from './fault.ts'

/** Steps of the search; no text seen needs a tenth of them. */
const BUDGET = 400_000

/** `policies`: one text, or layers from the highest to the lowest. The shape itself is checked by the schema before. */
export function policyFaults(policies: readonly Policy[], lists: readonly OffenseList[], budget = BUDGET): FaultReport {
  const written = policies.flatMap((policy, text) => textFaults(policy, lists).map((found) => faultOf(policies, text, found)))
  if (written.some(({ place }) => place.includes('.when'))) return { faults: written, covered: NOT_WALKED }
  const worlds = worldsOf(policies)
  if (worlds.length === 0) return { faults: written, covered: NEVER_IN_FORCE }
  const questions = [...gapQuestions(policies), ...disagreeQuestions(policies), ...deadQuestions(policies)]
  const { faults, covered } = inquire(worlds, questions, budget)
  // A clause whose dates are wrong is never in force for that reason alone.
  const misdated = ({ kind, place }: PolicyFault): boolean =>
    kind === 'dead' && written.some((other) => other.kind === 'date' && other.place.startsWith(`${place}.`))
  return { faults: [...written, ...faults.filter((fault) => !misdated(fault))], covered }
}

function faultOf(policies: readonly Policy[], text: number, { kind, place, says }: Found): PolicyFault {
  const [, index] = /^provisions\[(\d+)\]/.exec(place) ?? []
  return {
    kind,
    weight: 'stops',
    policy: policies[text]?.id ?? '',
    place: prefixOf(policies, text) + place,
    clause: index === undefined ? null : (policies[text]?.provisions[Number(index)]?.clause ?? null),
    says,
    example: null,
  }
}
