/**
 * What keeps a person past the would-be release: a hold with its authority, running or decided and still to be started, or a judge's paper,
 * which is its own authority whatever becomes of the request that it came with. Nothing else does, and a request alone never.
 */
import type { Detainer } from '../record/detainer.ts'
import type { Hold } from '../record/hold.ts'
import { type Authority, lostAuthority } from './lostAuthority.ts'

/** As much of a matter as the rule looks at. */
export type KeptMatter = Authority & {
  readonly detainer: Pick<Detainer, 'id' | 'status'>
  readonly hold: Pick<Hold, 'endedAt' | 'mustBeFreeBy'> | null
  readonly judicial: boolean
}

/** What of one request keeps a person or could; it does not change as time passes. */
export type Keeper = {
  readonly detainerId: string
  /** A judge's paper stands that came with it. */
  readonly judicial: boolean
  /** Until when a hold that was decided could last if it were started now; null where there is none to start. */
  readonly toStart: string | null
  readonly hold: { readonly mustBeFreeBy: string; readonly endedAt: string | null } | null
  /** Why the hold that runs has no authority although its time is not over. */
  readonly lost: LostBy | null
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

/** A paper that came with a request for somebody else is not this person's. */
export const keeperOf = (matter: KeptMatter, toStart: string | null): Keeper => ({
  detainerId: matter.detainer.id,
  judicial: matter.judicial && matter.detainer.status !== 'not_ours',
  toStart,
  hold: matter.hold && { mustBeFreeBy: matter.hold.mustBeFreeBy, endedAt: matter.hold.endedAt },
  lost: lostAuthority(matter),
})

/** `at`: UTC ISO text. */
export const keeping = (requests: readonly Keeper[], at: string): readonly KeepingStop[] => [
  ...requests.flatMap(judicial),
  ...requests.flatMap((request) => holdOf(request, at)),
]

/** Whether any of them is an authority to keep the person. */
export const keeps = (stops: readonly KeepingStop[]): boolean => stops.some(({ kind }) => kind !== 'holdWithoutAuthority')

/** Whether the person would have walked out by now: the booking says so, or a hold, also one that has ended, proves it. */
export const isDue = (wouldBeReleasedAt: string | null, requests: readonly Pick<Keeper, 'hold'>[], at: string): boolean =>
  (wouldBeReleasedAt !== null && wouldBeReleasedAt <= at) || requests.some(({ hold }) => hold !== null)

const judicial = ({ detainerId, judicial: stands }: Keeper): readonly KeepingStop[] =>
  stands ? [{ kind: 'judicial', detainerId }] : []

function holdOf({ detainerId, toStart, hold, lost }: Keeper, at: string): readonly KeepingStop[] {
  if (toStart !== null) return toStart <= at ? [] : [{ kind: 'holdToStart', detainerId, until: toStart }]
  if (!hold || hold.endedAt !== null) return []
  const why = hold.mustBeFreeBy <= at ? 'time' : lost
  return why === null
    ? [{ kind: 'holdRuns', detainerId, until: hold.mustBeFreeBy }]
    : [{ kind: 'holdWithoutAuthority', detainerId, why }]
}
