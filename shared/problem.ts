/** Every refusal that the product knows by name. The server sends the code; the client owns the sentence. */
export type ProblemCode =
  | 'actor.notSignedIn'
  | 'actor.notPermitted'
  | 'actor.disabled'
  | 'key.reused'
  | 'record.notFound'
  | 'record.stale'
  | 'office.alreadySetUp'
  | 'office.notSetUp'
  | 'office.wrongCode'
  | 'user.nameTaken'
  | 'user.lastAdministrator'
  | 'policy.faulty'
  | 'policy.noneInForce'
  | 'policy.startsInPast'
  | 'detainer.closed'
  | 'detainer.receivedInFuture'
  | 'detainer.servedInFuture'
  | 'detainer.needsIdentifiers'
  | 'detainer.needsNote'
  | 'detainer.notEvaluated'
  | 'booking.numberTaken'
  | 'booking.notInCustody'
  | 'booking.releasePassed'
  | 'decision.evaluationChanged'
  | 'decision.needsReason'
  | 'decision.needsSupervisor'
  | 'decision.ownProposal'
  | 'decision.nothingProposed'
  | 'decision.nothingAsked'
  | 'hold.notDecided'
  | 'hold.alreadyRunning'
  | 'hold.notRunning'
  | 'hold.timeInFuture'
  | 'hold.alreadyUsed'
  | 'hold.notServed'
  | 'hold.timeIsUp'
  | 'hold.endsBeforeStart'
  | 'hold.laterThanRecorded'

/** `detail` goes with the code to the person who asked: both versions of a stale edit, the faults of a policy, the kept answer. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode
  readonly detail: unknown
  constructor(code: ProblemCode, detail: unknown = null) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
