/** The provisions of a text made ready to be read: what is the same for every request is worked out once for each text. */
import type { Policy, Provision } from '../record/policy.ts'
import type { Action, ClauseRef, Modality, Node, Outcome, OwedDuty, Step } from '../record/verdict.ts'
import type { Read } from './ask.ts'
import { prepare } from './read.ts'

export type Clause = {
  readonly policy: Policy
  readonly provision: Provision
  readonly ref: ClauseRef
  /** What it says on each action, and the word that it sets. */
  readonly says: { readonly [A in Action]: Modality | undefined } & { readonly outcome: Outcome | undefined }
  /** One that only sets a duty changes no verdict. */
  readonly speaks: boolean
  /** Its place in a trail, by how it reads now; and while it does not bind. */
  readonly stepOf: (tree: Node) => Step
  readonly absent: Step
  /** The duties that it sets when it holds, and when it may hold. */
  readonly owed: readonly OwedDuty[]
  readonly perhapsOwed: readonly OwedDuty[]
  readonly read: Read
}

const prepared = new WeakMap<Policy, readonly Clause[]>()

export function clausesOf(policy: Policy): readonly Clause[] {
  const known = prepared.get(policy)
  if (known) return known
  const clauses = policy.provisions.map((provision) => clauseOf(policy, provision))
  prepared.set(policy, clauses)
  return clauses
}

function clauseOf(policy: Policy, provision: Provision): Clause {
  const { clause, citation, sentence, says, outcome, duties, when } = provision
  const ref: ClauseRef = { policy: policy.id, clause, citation, sentence }
  const { hold, notify, transfer, interview, share } = says
  // Spelled out: this runs for every provision of every verdict, and a spread costs more here than all the rest.
  const step = (tree: Node | null): Step => ({
    policy: ref.policy,
    clause: ref.clause,
    citation: ref.citation,
    sentence: ref.sentence,
    inForce: tree !== null,
    truth: tree === null ? false : tree.truth,
    says: says as Step['says'],
    outcome: outcome ?? null,
    tree,
  })
  return {
    policy,
    provision,
    ref,
    says: { hold, notify, transfer, interview, share, outcome },
    speaks: outcome !== undefined || Object.keys(says).length > 0,
    stepOf: keepingLast(step),
    absent: step(null),
    owed: duties.map((duty) => ({ ...ref, ...duty, certain: true })),
    perhapsOwed: duties.map((duty) => ({ ...ref, ...duty, certain: false })),
    read: prepare(when),
  }
}

/** Most requests read alike, so the step of the last one is kept. */
function keepingLast(step: (tree: Node) => Step): Clause['stepOf'] {
  let last: Step | undefined
  return (tree) => {
    if (last?.tree === tree) return last
    last = step(tree)
    return last
  }
}
