/** The same findings by brute force: every situation is put to the evaluator, and what its trail shows is counted. */
import { evaluate } from '#shared/core/evaluate.ts'
import type { PolicyFault } from '#shared/core/fault/policyFaults.ts'
import { DOES } from '#shared/core/provisionWords.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { Policy, Provision } from '#shared/record/policy.ts'
import { ACTIONS, type Action } from '#shared/record/verdict.ts'

export type Situations = readonly Readonly<Record<string, unknown>>[]

/** Each finding in a word: `gap hold`, `dead look a 1`, `dead stops a 1`, `disagree a 1, a 2`. */
export function bruteForce(policies: readonly Policy[], situations: Situations): readonly string[] {
  const gaps = new Set<string>()
  const alive = new Set<string>()
  const held = new Set<string>()
  const disagree = new Set<string>()
  const uncapped = policies.flatMap((policy) =>
    policy.provisions.filter(capped).map((one) => [one, without(policies, one)] as const),
  )
  for (const situation of situations) {
    const facts = situationFacts({}, situation)
    const { trail, maxHold } = evaluate(policies, facts)
    const holding = policies.map((policy) =>
      policy.provisions.filter(({ clause }) =>
        trail.some((step) => step.policy === policy.id && step.clause === clause && step.truth === true),
      ),
    )
    for (const action of ACTIONS) {
      const rules = policies.some(({ provisions }) => provisions.some(({ says }) => (says[action] ?? 'silent') !== 'silent'))
      const speaks = holding.flat().some(({ says, outcome }) => says[action] !== undefined || outcome !== undefined)
      if ((rules || action === 'hold') && !speaks) gaps.add(`gap ${action}`)
      for (const pair of opposed(policies, holding, action)) disagree.add(`disagree ${pair}`)
    }
    for (const [t, provisions] of holding.entries())
      for (const [i, one] of provisions.entries()) {
        held.add(named(policies[t], one))
        if (isFirst(provisions.slice(0, i), one)) alive.add(named(policies[t], one))
      }
    for (const [one, others] of uncapped) if (evaluate(others, facts).maxHold !== maxHold) alive.add(named(policies[0], one))
  }
  const dead = policies.flatMap((policy) =>
    policy.provisions
      .map((one) => named(policy, one))
      .filter((one) => !alive.has(one))
      .map((one) => `dead ${held.has(one) ? 'look' : 'stops'} ${one}`),
  )
  return [...gaps, ...dead, ...disagree].toSorted()
}

const named = (policy: Policy | undefined, { clause }: Provision): string => `${policy?.id ?? ''} ${clause}`

const capped = ({ maxHold }: Provision): boolean => maxHold !== undefined

const without = (policies: readonly Policy[], one: Provision): readonly Policy[] =>
  policies.map((policy) => ({
    ...policy,
    provisions: policy.provisions.map(({ maxHold, ...rest }) => (rest.clause === one.clause ? rest : { ...rest, maxHold })),
  })) as readonly Policy[]

const isFirst = (before: readonly Provision[], { says, outcome, duties }: Provision): boolean =>
  ACTIONS.some((action) => says[action] !== undefined && before.every((other) => other.says[action] === undefined)) ||
  (outcome !== undefined && before.every((other) => other.outcome === undefined)) ||
  duties.some(({ name }) => before.every((other) => other.duties.every((duty) => duty.name !== name)))

/** Within a text the first to speak against a later one; between two the first of each, as far as none above has bound already. */
function opposed(policies: readonly Policy[], holding: readonly (readonly Provision[])[], action: Action): readonly string[] {
  const pairs: string[] = []
  let bound = false
  for (const [t, provisions] of holding.entries()) {
    const [first, ...others] = provisions.filter(({ says }) => says[action] !== undefined)
    if (!first) continue
    const said = first.says[action]
    const against = (other: Provision | undefined, words: readonly string[]): other is Provision =>
      other !== undefined &&
      words.some((word) => [said, other.says[action]].includes(word as never)) &&
      [said, other.says[action]].includes('must_not')
    if (!first.over?.includes('*'))
      for (const other of others)
        if (against(other, ['must', 'may']) && !first.over?.includes(other.clause))
          pairs.push(`${named(policies[t], first)}, ${named(policies[t], other)}`)
    for (const [u, below] of holding.entries()) {
      const top = below.find(({ says }) => says[action] !== undefined)
      if (u > t && !bound && !first.over?.includes('*') && against(top, ['must']))
        pairs.push(`${named(policies[t], first)}, ${named(policies[u], top)}`)
    }
    bound ||= said === 'must' || said === 'must_not'
  }
  return pairs
}

/** What the checker found, in the same words. */
export function wordOf({ kind, weight, policy, clause, says }: PolicyFault): string {
  if (kind === 'gap') return `gap ${ACTIONS.find((action) => says.includes(`whether to ${DOES[action]}.`)) ?? ''}`
  if (kind === 'dead') return `dead ${weight} ${policy} ${clause ?? ''}`
  const [, later = '', below = policy] = / and clause "([^"]+)"(?: of (\S+))? that it /.exec(says) ?? []
  return `disagree ${policy} ${clause ?? ''}, ${below} ${later}`
}
