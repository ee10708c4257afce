/**
 * Evaluations per second, side by side with two rule engines on the same policy and facts, and what each says when a fact is not known.
 * A script: it prints its findings as JSON.
 */
import fc from 'fast-check'
import { situationFacts } from '#shared/core/situationFacts.ts'
import { usedFacts } from '#shared/core/usedFacts.ts'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import type { Facts, Items } from '#shared/record/fact.ts'
import type { Policy } from '#shared/record/policy.ts'
import { knownAt, world } from '../core/world.ts'
import type { Engine } from './engine/engine.ts'
import { jsonLogic } from './engine/jsonLogic.ts'
import { jsonRules } from './engine/jsonRules.ts'
import { ours } from './engine/ours.ts'
import { zen } from './engine/zen.ts'

const ROUNDS = 5
const ROUND_MS = 300

type Rate = { readonly engine: string; readonly perSecond: number; readonly trail: string }
type Unknown = { readonly engine: string; readonly says: string }
export type Comparison = {
  readonly policy: string
  readonly facts: number
  readonly agree: boolean
  readonly rates: readonly Rate[]
  readonly unknown: { readonly situation: string; readonly answers: readonly Unknown[] }
}

const AS_OF = '2017-02-12'

/**
 * Facts of which everything is known, without those that the policy never looks at, and with its own offense lists only: anything else
 * would weigh on the other engines alone.
 */
function factsFor(policy: Policy, count: number): readonly Facts[] {
  const names = new Set<string>([...usedFacts([policy]), ...COLLECTIONS])
  return fc.sample(world, { numRuns: count, seed: 2017 }).map((whole) => {
    const known = Object.entries(knownAt(whole, 0)).filter(([name]) => names.has(name))
    const { charges, convictions, ...rest } = Object.fromEntries(known) as Facts
    return { ...rest, charges: onLists(policy, charges), convictions: onLists(policy, convictions), as_of: AS_OF }
  })
}

const onLists = (policy: Policy, items: Items = []): Items =>
  items === 'unknown'
    ? items
    : items.map((item) =>
        item === 'unknown' ? item : { ...item, lists: namesIn(item.lists).filter((id) => policy.lists.includes(id)) },
      )

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

async function compare(name: string, count: number): Promise<Comparison> {
  const [policy] = policiesNamed(name) ?? []
  if (!policy) throw new Error(`No policy ${name}.`)
  const facts = factsFor(policy, count)
  const engines = [ours(policy), jsonRules(policy), zen(policy), jsonLogic(policy)]
  const answers = await Promise.all(engines.map((engine) => Promise.all(facts.map(async (one) => engine.answer(one)))))
  const agree = new Set(answers.map((all) => JSON.stringify(all))).size === 1

  const best = engines.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, engine] of engines.entries()) best[i] = Math.max(best[i] ?? 0, await perSecond(engine, facts))
  const rates = engines.map(({ name: engine, trail }, i) => ({ engine, trail, perSecond: Math.round(best[i] ?? 0) }))
  return { policy: name, facts: facts.length, agree, rates, unknown: await withoutDisposition(policy, engines) }
}

async function perSecond(engine: Engine, facts: readonly Facts[]): Promise<number> {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < ROUND_MS) {
    for (const one of facts) {
      const answer = engine.answer(one)
      if (answer instanceof Promise) await answer
    }
    done += facts.length
  }
  return (done / (performance.now() - start)) * 1000
}

/** A charge of a listed crime, and nobody knows what became of it. */
async function withoutDisposition(policy: Policy, engines: readonly Engine[]): Promise<Comparison['unknown']> {
  const charge = { class: 'felony', lists: [...policy.lists], status: null }
  const facts = situationFacts({}, { as_of: AS_OF, convictions: [], warrants: [], charges: [charge] })
  const answers = await Promise.all(
    engines.map(async (engine) => {
      const { outcome, hold } = await engine.answer(facts)
      return { engine: engine.name, says: `${outcome} (hold: ${hold})` }
    }),
  )
  return { situation: 'a listed charge whose disposition is not known', answers }
}

const compared: Comparison[] = []
// A few people whose facts the memory of the processor holds, and so many that it does not.
for (const count of [64, 4_096])
  for (const name of ['selective_convicted', 'travis_tx_2017']) compared.push(await compare(name, count))
process.stdout.write(JSON.stringify(compared))
