/** What a checker of a policy reports: each fault with its place, a sentence that says what to do, and a situation that shows it. */

export type FaultKind = 'empty' | 'vocabulary' | 'list' | 'date' | 'citation' | 'name' | 'gap' | 'dead' | 'disagree'

/** The facts of a written situation; what it leaves out does not matter. */
export type Scenario = Readonly<Record<string, unknown>>

export type PolicyFault = {
  readonly kind: FaultKind
  /** `stops`: the text may not be published; `look`: a person should say whether it is meant. */
  readonly weight: 'stops' | 'look'
  /** The id of the text. */
  readonly policy: string
  /** As a path: `provisions[2].when.all[0]`, with `policies[1].` before it where there is more than one text. */
  readonly place: string
  readonly clause: string | null
  readonly says: string
  readonly example: Scenario | null
}

/** How much of the space of situations was walked: the questions that the texts raise, and those that got an answer. */
export type Covered = {
  readonly questions: number
  readonly answered: number
  readonly complete: boolean
  readonly says: string
}

export type FaultReport = { readonly faults: readonly PolicyFault[]; readonly covered: Covered }
