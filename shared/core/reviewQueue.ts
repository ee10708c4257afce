/**
 * The supervisor's queue: every open request once, in the group that is most urgent for it, and in each group by the time that is left.
 * What is settled or ended is not in it.
 */
import type { Matter } from '../record/matter.ts'
import { conform } from './conform.ts'
import { overdue, type OwingMatter } from './overdue.ts'
import { standing } from './standing.ts'

const REVIEW_GROUPS = [
  'clock',
  'against',
  'duty',
  'release',
  'late',
  'fact',
  'departs',
  'changed',
  'proposal',
  'open',
  'unmatched',
] as const
export type ReviewGroup = (typeof REVIEW_GROUPS)[number]

const DAY_MS = 86_400_000

/** `frozen`: our own file speaks against the paper, and nobody has recorded what was checked. */
type Reviewed = OwingMatter & { readonly frozen?: boolean }

/** Nothing turns on it where the person is not held and will not be. */
const mightBeHeld = ({ detainer, evaluation, decided, hold }: Matter): boolean => {
  if (hold?.endedAt === null || decided?.outcome === 'hold') return true
  const says = evaluation?.verdict.actions.hold
  return decided === null && detainer.asks.includes('hold') && (says === 'must' || says === 'may' || says === 'undetermined')
}

/** `at`: UTC ISO text. Null: nothing to review. */
export function reviewGroup(matter: Reviewed, at: string): ReviewGroup | null {
  const { detainer, booking, evaluation, frozen = false } = matter
  const where = standing(matter, at)
  if (where === 'ended') return null
  if (where !== 'must_be_free' && frozen && mightBeHeld(matter)) return 'against'
  const onClock = where === 'must_be_free' || where === 'clock_running' || where === 'clock_due'
  if (!onClock && overdue(matter, at)) return 'duty'
  if (where === 'settled') return null
  if (onClock) return 'clock'
  if (where === 'unmatched') return 'unmatched'
  if (booking?.wouldBeReleasedAt && Date.parse(booking.wouldBeReleasedAt) - Date.parse(at) <= DAY_MS) return 'release'
  if (booking?.releaseOrderedAt) return detainer.receivedAt > booking.releaseOrderedAt ? 'late' : 'release'
  if (where === 'changed') return 'changed'
  if (evaluation?.outcome === 'need_facts' || evaluation?.outcome === 'refer') return 'fact'
  if (where === 'review') return departs(matter) ? 'departs' : 'proposal'
  return 'open'
}

/** Whether what is proposed departs from what the policy says now, whatever it said when it was proposed. */
export function departs({ decision, evaluation }: Pick<Matter, 'decision' | 'evaluation'>): boolean {
  if (decision?.kind !== 'proposed' || !decision.outcome || !evaluation) return false
  return conform(evaluation.verdict, decision.outcome) === 'departs'
}

/** Must be free by: the end of the hold that runs; null where none does. */
export const runningUntil = ({ hold }: Pick<Matter, 'hold'>): string | null =>
  hold && hold.endedAt === null ? hold.mustBeFreeBy : null

/** When somebody must have acted: the end of a running hold, else the would-be release. */
export const dueAt = (matter: Pick<Matter, 'hold' | 'booking'>): string | null =>
  runningUntil(matter) ?? matter.booking?.wouldBeReleasedAt ?? null

export function reviewQueue(matters: readonly Reviewed[], at: string): { group: ReviewGroup; matters: readonly Reviewed[] }[] {
  const groups = new Map<ReviewGroup, Reviewed[]>()
  for (const matter of matters) {
    const group = reviewGroup(matter, at)
    if (!group) continue
    const others = groups.get(group)
    if (others) others.push(matter)
    else groups.set(group, [matter])
  }
  const key = (matter: Matter): string => `${dueAt(matter) ?? '9'} ${matter.detainer.receivedAt} ${matter.detainer.id}`
  return REVIEW_GROUPS.flatMap((group) => {
    const found = groups.get(group)
    return found ? [{ group, matters: found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) }] : []
  })
}
