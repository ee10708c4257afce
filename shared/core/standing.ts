/**
 * Where one request stands and whether it needs a person now. Worked out from the four records, each with its own dates; there is no
 * status that somebody could forget to change. "Declined" is an act of the office, never an inference from silence.
 */
import type { BoardMatter, Matter } from '../record/matter.ts'
import { inCustody } from './inCustody.ts'
import { lostAuthority } from './lostAuthority.ts'
import { saysOther } from './saysOther.ts'

export const STANDINGS = [
  'must_be_free',
  'clock_running',
  'clock_due',
  'release_set',
  'unmatched',
  'review',
  'changed',
  'waiting',
  'decide',
  'settled',
  'ended',
] as const
/** In the order of urgency. */
export type Standing = (typeof STANDINGS)[number]

/** `at`: UTC ISO text. */
export function standing(matter: Matter, at: string): Standing {
  const { detainer, booking, evaluation, decision, decided, hold, judicial } = matter
  if (hold && hold.endedAt === null)
    return hold.mustBeFreeBy <= at || lostAuthority(matter) !== null ? 'must_be_free' : 'clock_running'
  // Whoever was held would have walked out; whatever became of the request, only a judge's paper still keeps the person.
  if (hold && booking && inCustody(booking) && !judicial) return 'must_be_free'
  if (detainer.status !== 'active' || (booking && !inCustody(booking))) return 'ended'
  if (decided?.outcome === 'hold' && booking?.wouldBeReleasedAt && hold === null && booking.wouldBeReleasedAt <= at)
    return 'clock_due'
  if (booking === null) return 'unmatched'
  if (decision?.kind === 'proposed') return 'review'
  if (verdictChanged(matter)) return 'changed'
  if (decided) return 'settled'
  if (booking.releaseOrderedAt !== null || booking.wouldBeReleasedAt !== null) return 'release_set'
  return evaluation?.outcome === 'need_facts' || evaluation?.outcome === 'refer' ? 'waiting' : 'decide'
}

/** The policy no longer says of this request what it said when it was decided, be it on one action only. */
export const verdictChanged = ({ decided, evaluation }: Pick<BoardMatter, 'decided' | 'evaluation'>): boolean =>
  decided !== null &&
  evaluation !== null &&
  saysOther(
    { outcome: evaluation.outcome, actions: evaluation.verdict.actions },
    { outcome: decided.evaluatedOutcome, actions: decided.evaluatedActions },
  )

export const needsAPerson = (where: Standing): boolean => where !== 'settled' && where !== 'ended' && where !== 'clock_running'

/** Most urgent first; then by the time that is left, then the oldest request. */
export function byUrgency(at: string): (a: Matter, b: Matter) => number {
  const due = (matter: Matter): string => matter.hold?.mustBeFreeBy ?? matter.booking?.wouldBeReleasedAt ?? '9'
  return (a, b) =>
    STANDINGS.indexOf(standing(a, at)) - STANDINGS.indexOf(standing(b, at)) ||
    compare(due(a), due(b)) ||
    compare(a.detainer.receivedAt, b.detainer.receivedAt) ||
    compare(a.detainer.id, b.detainer.id)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
