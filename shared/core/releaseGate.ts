/**
 * May this person leave now? The release sheet stops both ways: while a step is missing, a duty of the policy unanswered or a lawful hold
 * running, nobody is let out by mistake; while a hold has no authority, or none any more, nobody is kept by it. An undecided request
 * never keeps anybody.
 */
import type { Booking } from '../record/booking.ts'
import type { Warrant } from '../record/detainer.ts'
import type { Matter } from '../record/matter.ts'
import type { ReleaseCheck, ReleaseStepName } from '../record/releaseCheck.ts'
import { isDue, keeperOf, keeping, type KeepingStop, keeps } from './keeping.ts'
import { type DutyStanding, isOpen } from './dutiesNow.ts'

export type Stop =
  | { readonly kind: 'step'; readonly step: ReleaseStepName }
  /** A request or a warrant that was not on the screen when the holds were checked: it arrived since. */
  | { readonly kind: 'unseen'; readonly detainerId: string }
  | { readonly kind: 'duty'; readonly detainerId: string; readonly name: string }
  | KeepingStop

export type OnRelease = {
  readonly matter: Matter
  /** Until when a hold that was decided could last if it were started now; null where there is none to start. */
  readonly toStart: string | null
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
  const valid = stillValid(checks, at)
  const active = requests.filter(({ matter }) => matter.detainer.status === 'active')
  const keepers = requests.map(({ matter, toStart }) => keeperOf(matter, toStart))
  const kept = keeping(keepers, at)
  const stops = [
    ...missing(valid),
    ...active.flatMap((request) => unseen(request, valid)),
    ...requests.flatMap(dutyStops),
    ...kept,
  ]
  return { open: stops.length === 0, mustRelease: isDue(booking.wouldBeReleasedAt, keepers, at) && !keeps(kept), stops }
}

const LASTS_MS = 12 * 3_600_000

/** What one shift saw says nothing of the next: a step lasts twelve hours. */
export const stillValid = <T extends { readonly at: string }>(taken: readonly T[], at: string): readonly T[] =>
  taken.filter((one) => Date.parse(at) - Date.parse(one.at) <= LASTS_MS)

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
