/**
 * What keeps a person past the would-be release: a hold with its authority, running or decided and still to be started, or a judge's paper,
 * which is its own authority whatever becomes of the request that it came with. Nothing else does, and a request alone never.
 */
import type { Matter } from '../record/matter.ts'
import type { Detainer } from '../record/detainer.ts'
import type { Hold } from '../record/hold.ts'
import { type Authority, lostAuthority } from './lostAuthority.ts'

/** As much of a matter as the rule looks at. */
export type Keeper = Authority & {
  readonly detainer: Pick<Detainer, 'id' | 'status'>
  readonly hold: Pick<Hold, 'endedAt' | 'mustBeFreeBy'> | null
  readonly judicial: boolean
}
type KeptBy = { readonly matter: Keeper; readonly toStart: string | null }

export type Kept = {
  readonly matter: Matter
  /** Until when a hold that was decided could last if it were started now; null where there is none to start. */
  readonly toStart: string | null
}

export type KeepingStop =
  /** A judge's paper: nothing in a detainer rule decides it. */
  | { readonly kind: 'judicial'; readonly detainerId: string }
  | { readonly kind: 'holdRuns'; readonly detainerId: string; readonly until: string }
  /** Decided to hold, and nobody has started it: the person must not walk out in the wrong line, nor wait without a clock. */
  | { readonly kind: 'holdToStart'; readonly detainerId: string; readonly until: string }
  /** A hold that lost its authority or used up its time: end it now and let the person go. */
  | { readonly kind: 'holdWithoutAuthority'; readonly detainerId: string; readonly why: 'time' | LostBy }

type LostBy = NonNullable<ReturnType<typeof lostAuthority>>

/** `at`: UTC ISO text. */
export const keeping = (requests: readonly KeptBy[], at: string): readonly KeepingStop[] => [
  ...requests.flatMap(judicial),
  ...requests.flatMap((request) => holdOf(request, at)),
]

/** Whether any of them is an authority to keep the person. */
export const keeps = (stops: readonly KeepingStop[]): boolean => stops.some(({ kind }) => kind !== 'holdWithoutAuthority')

/** Whether the person would have walked out by now: the booking says so, or a hold, also one that has ended, proves it. */
export const isDue = (
  wouldBeReleasedAt: string | null,
  requests: readonly { readonly matter: Pick<Keeper, 'hold'> }[],
  at: string,
): boolean => (wouldBeReleasedAt !== null && wouldBeReleasedAt <= at) || requests.some(({ matter }) => matter.hold !== null)

/** A paper that came with a request for somebody else is not this person's. */
const judicial = ({ matter: { detainer, judicial: stands } }: KeptBy): readonly KeepingStop[] =>
  stands && detainer.status !== 'not_ours' ? [{ kind: 'judicial', detainerId: detainer.id }] : []

function holdOf({ matter, toStart }: KeptBy, at: string): readonly KeepingStop[] {
  const { detainer, hold } = matter
  if (toStart !== null) return toStart <= at ? [] : [{ kind: 'holdToStart', detainerId: detainer.id, until: toStart }]
  if (!hold || hold.endedAt !== null) return []
  const why = hold.mustBeFreeBy <= at ? 'time' : lostAuthority(matter)
  if (why !== null) return [{ kind: 'holdWithoutAuthority', detainerId: detainer.id, why }]
  return [{ kind: 'holdRuns', detainerId: detainer.id, until: hold.mustBeFreeBy }]
}
