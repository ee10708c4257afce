/** The layers of one office made ready to be read, once for all requests: their clauses in order, which of them bind on a day, and what follows. */
import type { Policy } from '../record/policy.ts'
import { type Clause, clausesOf } from './clause.ts'
import { inForce } from './inForce.ts'
import type { Head } from './head.ts'
import { looksAt } from './looksAt.ts'
import { recall } from './recall.ts'

/** Where the readings of the clauses so far lead: no, not known, yes. Only what has come up is kept. */
export type Path = { readonly next: [Path | undefined, Path | undefined, Path | undefined]; head: Head | undefined }

export type Stack = {
  readonly policies: readonly Policy[]
  readonly layers: readonly (readonly Clause[])[]
  readonly clauses: readonly Clause[]
  /** For each clause whether it binds on that day; the same array whenever the same ones do. */
  readonly binding: (asOf: string) => readonly boolean[]
  readonly start: Path
  readonly placeOf: ReturnType<typeof recall>
}

export const newPath = (): Path => ({ next: [undefined, undefined, undefined], head: undefined })

type Known = { stack: Stack | undefined; readonly below: WeakMap<Policy, Known> }
const known: Known = { stack: undefined, below: new WeakMap() }

/** The same texts in the same order are the same stack, whatever array they come in. */
export function stackOf(policies: readonly Policy[]): Stack {
  let place = known
  for (const policy of policies) {
    let below = place.below.get(policy)
    if (!below) {
      below = { stack: undefined, below: new WeakMap() }
      place.below.set(policy, below)
    }
    place = below
  }
  return (place.stack ??= made([...policies]))
}

function made(policies: readonly Policy[]): Stack {
  const layers = policies.map(clausesOf)
  const clauses = layers.flat()
  return { policies, layers, clauses, binding: bindingOf(clauses), start: newPath(), placeOf: recall(looksAt(policies)) }
}

/** Days kept in mind; a history of many years has more, and most requests of one run share theirs. */
const DAYS = 5_000

function bindingOf(clauses: readonly Clause[]): Stack['binding'] {
  const days = new Map<string, readonly boolean[]>()
  const alike = new Map<string, readonly boolean[]>()
  return (asOf) => {
    const before = days.get(asOf)
    if (before) return before
    if (days.size >= DAYS) days.clear()
    const made = clauses.map(({ policy, provision }) => inForce(policy, provision, asOf))
    const binds = alike.get(made.join()) ?? made
    alike.set(made.join(), binds)
    days.set(asOf, binds)
    return binds
  }
}
