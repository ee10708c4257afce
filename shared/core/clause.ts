/** The provisions of a text made ready to be read: what is the same for every request is worked out once for each text. */
import type { Policy, Provision } from '../record/policy.ts'
import type { Action, ClauseRef, Modality, Outcome, OwedDuty, Step } from '../record/verdict.ts'
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
  readonly step: Pick<Step, 'says' | 'outcome'>
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
  return {
    policy,
    provision,
    ref,
    says: { hold, notify, transfer, interview, share, outcome },
    speaks: outcome !== undefined || Object.keys(says).length > 0,
    step: { says: says as Step['says'], outcome: outcome ?? null },
    owed: duties.map((duty) => ({ ...ref, ...duty, certain: true })),
    perhapsOwed: duties.map((duty) => ({ ...ref, ...duty, certain: false })),
    read: prepare(when),
  }
}
