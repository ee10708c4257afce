/** A matter: one request with all that stands around it now, as a row of the desk, the review queue and the search show it. */
import type { Booking } from './booking.ts'
import type { Decision } from './decision.ts'
import type { Detainer } from './detainer.ts'
import type { Hold } from './hold.ts'
import type { Subject } from './subject.ts'
import type { Verdict } from './verdict.ts'

export type Matter = {
  readonly detainer: Pick<
    Detainer,
    | 'id'
    | 'number'
    | 'version'
    | 'form'
    | 'subject'
    | 'aNumber'
    | 'asks'
    | 'issuedOn'
    | 'receivedAt'
    | 'enteredAt'
    | 'channel'
    | 'status'
    | 'service'
  >
  readonly subject: Pick<Subject, 'id' | 'surname' | 'given' | 'middle' | 'born' | 'birthplace'> | null
  readonly booking: Pick<
    Booking,
    'id' | 'number' | 'custody' | 'bond' | 'releaseOrderedAt' | 'wouldBeReleasedAt' | 'releasedAt'
  > | null
  readonly evaluation: {
    readonly id: string
    readonly evaluatedAt: string
    readonly outcome: Verdict['outcome']
    /** Without the trail, which stays on the request's own page. */
    readonly verdict: Pick<Verdict, 'outcome' | 'actions' | 'deciding' | 'needs' | 'untilResolved' | 'referTo' | 'duties'>
  } | null
  /** The latest entry, whatever its kind. */
  readonly decision: Decision | null
  /** The latest decision that decided, and the outcome that the policy gave to it then. */
  readonly decided: (Decision & { readonly evaluatedOutcome: string; readonly evaluatedActions: Verdict['actions'] }) | null
  readonly hold: Hold | null
  /** A judge's paper stands that came with the request. */
  readonly judicial: boolean
}

/** As much of a matter as the hold board needs of each of thousands. */
export type BoardMatter = {
  readonly detainer: Pick<Detainer, 'id' | 'number' | 'form' | 'asks' | 'receivedAt' | 'status' | 'service'>
  readonly subject: Pick<Subject, 'surname' | 'given' | 'middle' | 'born'> | null
  readonly booking: Pick<Booking, 'id' | 'number' | 'custody' | 'wouldBeReleasedAt'> | null
  readonly evaluation: {
    readonly id: string
    readonly outcome: Verdict['outcome']
    readonly verdict: Pick<Verdict, 'actions' | 'deciding' | 'duties'>
  } | null
  readonly decided: {
    readonly at: string
    readonly outcome: Decision['outcome']
    readonly conformity: Decision['conformity']
    readonly evaluatedOutcome: string
    readonly evaluatedActions: Verdict['actions']
  } | null
  readonly hold: Pick<Hold, 'startedAt' | 'cap' | 'mustBeFreeBy' | 'endedAt'> | null
  readonly judicial: boolean
}
