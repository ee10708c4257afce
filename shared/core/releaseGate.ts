/**
 * May this person leave now? The release sheet stops both ways: while a step is missing, a duty of the policy unanswered or a lawful hold
 * running, nobody is let out by mistake; while a hold has no authority, or none any more, nobody is kept by it. An undecided request
 * never keeps anybody.
 */
import type { Booking } from '../record/booking.ts'
import type { Warrant } from '../record/detainer.ts'
import type { Matter } from '../record/matter.ts'
import type { ReleaseCheck, ReleaseStepName } from '../record/releaseCheck.ts'
import { signedByJudge } from './judicialPaper.ts'
import { lostAuthority } from './lostAuthority.ts'
import { type DutyStanding, isOpen } from './openDuties.ts'

export type Stop =
  | { readonly kind: 'step'; readonly step: ReleaseStepName }
  /** A request or a warrant that was not on the screen when the holds were checked: it arrived since. */
  | { readonly kind: 'unseen'; readonly detainerId: string }
  | { readonly kind: 'duty'; readonly detainerId: string; readonly name: string }
  /** A judge's paper: it is its own authority, and nothing in a detainer rule decides it. */
  | { readonly kind: 'judicial'; readonly detainerId: string; readonly warrantId: string }
  | { readonly kind: 'holdRuns'; readonly detainerId: string; readonly until: string }
  /** A hold that lost its authority or used up its time: end it now and let the person go. */
  | { readonly kind: 'holdWithoutAuthority'; readonly detainerId: string; readonly why: 'time' | 'cancelled' | 'notDecided' }

export type OnRelease = {
  readonly matter: Matter
  readonly warrants: readonly Warrant[]
  readonly duties: readonly DutyStanding[]
}

export type Gate = {
  /** Nothing stops the release. */
  readonly open: boolean
  /** Keeping the person on is without authority: the release is due now, whatever is still to be checked. */
  readonly mustRelease: boolean
  readonly stops: readonly Stop[]
}

/** `checks` in the order in which they were made; `at`: UTC ISO text. */
export function releaseGate(
  booking: Pick<Booking, 'wouldBeReleasedAt'>,
  requests: readonly OnRelease[],
  checks: readonly ReleaseCheck[],
  at: string,
): Gate {
  const active = requests.filter(({ matter }) => matter.detainer.status === 'active')
  const holds = requests.flatMap(({ matter }) => holdStops(matter, at))
  const stops = [
    ...missing(checks),
    ...active.flatMap((request) => unseen(request, checks)),
    ...requests.flatMap(dutyStops),
    ...active.flatMap(judicialStops),
    ...holds,
  ]
  // A hold, also one that has ended, proves that the person would have walked out, whether or not the booking says so.
  const held = requests.some(({ matter }) => matter.hold !== null)
  const due = held || (booking.wouldBeReleasedAt !== null && booking.wouldBeReleasedAt <= at)
  const kept = holds.some(({ kind }) => kind === 'holdRuns') || stops.some(({ kind }) => kind === 'judicial')
  return { open: stops.length === 0, mustRelease: due && !kept, stops }
}

const STEPS: readonly ReleaseStepName[] = ['authority', 'identity', 'holds', 'property', 'second']

/** The second look is void once a step was taken again after it, and it is nobody's own. */
function missing(checks: readonly ReleaseCheck[]): readonly Stop[] {
  const last = (step: ReleaseStepName) => checks.findLastIndex(({ did }) => did.step === step)
  const second = checks[last('second')]
  const others = STEPS.slice(0, -1).map(last)
  const valid = second && others.every((place) => place >= 0 && place < last('second') && checks[place]?.by !== second.by)
  return STEPS.filter((step) => (step === 'second' ? !valid : last(step) < 0)).map((step) => ({ kind: 'step', step }))
}

function unseen({ matter, warrants }: OnRelease, checks: readonly ReleaseCheck[]): readonly Stop[] {
  const seen = checks.findLast(({ did }) => did.step === 'holds')?.did
  if (seen?.step !== 'holds') return []
  const all = seen.detainers.includes(matter.detainer.id) && warrants.every(({ id }) => seen.warrants.includes(id))
  return all ? [] : [{ kind: 'unseen', detainerId: matter.detainer.id }]
}

const dutyStops = ({ matter, duties }: OnRelease): readonly Stop[] =>
  duties.filter(isOpen).map(({ duty }) => ({ kind: 'duty', detainerId: matter.detainer.id, name: duty.name }))

const judicialStops = ({ matter, warrants }: OnRelease): readonly Stop[] =>
  warrants
    .filter((warrant) => warrant.status === 'active' && signedByJudge(warrant))
    .map(({ id }) => ({ kind: 'judicial', detainerId: matter.detainer.id, warrantId: id }))

function holdStops(matter: Matter, at: string): readonly Stop[] {
  const { detainer, hold } = matter
  if (!hold || hold.endedAt !== null) return []
  const why = hold.mustBeFreeBy <= at ? 'time' : lostAuthority(matter)
  if (why !== null) return [{ kind: 'holdWithoutAuthority', detainerId: detainer.id, why }]
  return [{ kind: 'holdRuns', detainerId: detainer.id, until: hold.mustBeFreeBy }]
}
