/**
 * Where one person stands from now on as long as nothing is entered: kept on a clock, to be put on one, or to be released. Worked out by the
 * rule of the release gate at every instant at which time alone turns it, so that a screen knows the next turn before it comes.
 */
import type { Decision } from '../record/decision.ts'
import type { Hold } from '../record/hold.ts'
import { isDue, keeperOf, keeping, keeps, type KeepingStop, type KeptMatter } from './keeping.ts'

/** A request on the booking, as much of it as an alarm needs. */
export type WatchedRequest = {
  readonly matter: KeptMatter & {
    readonly hold: Pick<Hold, 'id' | 'startedAt' | 'mustBeFreeBy' | 'endedAt'> | null
    readonly decided: (KeptMatter['decided'] & Pick<Decision, 'id' | 'at'>) | null
    readonly evaluation: (KeptMatter['evaluation'] & { readonly evaluatedAt: string }) | null
  }
  readonly toStart: string | null
}

type WithoutAuthority = Extract<KeepingStop, { kind: 'holdWithoutAuthority' }>
/** Why the person must be released: the hold has no authority or has ended, or the would-be release has come and nothing keeps them. */
export type FreeWhy = WithoutAuthority['why'] | 'ended' | 'due'

/**
 * `begins`: from when on it is read; `since`: since when it has been so. `about`: the record that it rests on, so that another one is another
 * matter. UTC ISO text.
 */
export type Span = { readonly begins: string; readonly since: string } & Stands
type Stands =
  | { readonly state: 'free'; readonly detainerId: string; readonly why: FreeWhy; readonly until: string; readonly about: string }
  | { readonly state: 'start' | 'held'; readonly detainerId: string; readonly until: string; readonly about: string }
  | { readonly state: 'quiet' }

type Watched = { readonly wouldBeReleasedAt: string | null; readonly requests: readonly WatchedRequest[] }

/** In order; the last one that has begun holds. `at`: UTC ISO text. */
export function spansOf(person: Watched, at: string): readonly Span[] {
  const { wouldBeReleasedAt, requests } = person
  const turns = [wouldBeReleasedAt, ...requests.flatMap(({ matter, toStart }) => [toStart, freeBy(matter)])]
  const ahead = turns.filter((turn): turn is string => turn !== null && turn > at)
  const since = (stood: Since) => (stood.since < at ? stood : { ...stood, since: at })
  const later = [...new Set(ahead.toSorted())].map((turn) => ({ ...standsAt(person, turn), begins: turn, since: turn }))
  return [{ begins: at, ...since(standsAt(person, at)) }, ...later]
}

const freeBy = ({ hold }: WatchedRequest['matter']): string | null => (hold?.endedAt === null ? hold.mustBeFreeBy : null)

type Since = Stands & { readonly since: string }

function standsAt({ wouldBeReleasedAt, requests }: Watched, at: string): Since {
  const keepers = requests.map(({ matter, toStart }) => keeperOf(matter, toStart))
  const stops = keeping(keepers, at)
  const due = isDue(wouldBeReleasedAt, keepers, at)
  if (stops.some(({ kind }) => kind === 'judicial')) return { since: at, state: 'quiet' }
  const runs = stops.find((stop) => stop.kind === 'holdRuns')
  const toStart = stops.find((stop) => stop.kind === 'holdToStart')
  const kept = runs ?? (due ? toStart : undefined)
  if (kept) {
    const { detainerId, until } = kept
    const { hold, decided } = matterOf(requests, detainerId)
    if (runs) return { since: hold?.startedAt ?? at, state: 'held', detainerId, until, about: hold?.id ?? detainerId }
    return { since: latest(decided?.at, wouldBeReleasedAt), state: 'start', detainerId, until, about: decided?.id ?? detainerId }
  }
  if (!due || keeps(stops)) return { since: at, state: 'quiet' }
  return freeOf(wouldBeReleasedAt, requests, stops)
}

function freeOf(wouldBe: string | null, requests: readonly WatchedRequest[], stops: readonly KeepingStop[]): Since {
  const without = stops.find((stop) => stop.kind === 'holdWithoutAuthority')
  if (without) {
    const { hold, decided, evaluation } = matterOf(requests, without.detainerId)
    const until = hold?.mustBeFreeBy ?? ''
    const since = { time: until, notDecided: decided?.at, turned: evaluation?.evaluatedAt, cancelled: evaluation?.evaluatedAt }
    const { detainerId, why } = without
    const about = [hold?.id, ...(why === 'time' ? [] : [decided?.id])].join(':')
    return { since: latest(since[why], hold?.startedAt), state: 'free', detainerId, why, until, about }
  }
  const ended = requests.find(({ matter }) => matter.hold !== null)?.matter
  if (ended?.hold) {
    const { id, endedAt, mustBeFreeBy } = ended.hold
    const since = endedAt ?? mustBeFreeBy
    return { since, state: 'free', detainerId: ended.detainer.id, why: 'ended', until: since, about: id }
  }
  // Whose requests have all ended is released like anybody else.
  const active = requests.find(({ matter }) => matter.detainer.status === 'active')
  const until = wouldBe ?? ''
  const detainerId = active?.matter.detainer.id
  if (!detainerId) return { since: until, state: 'quiet' }
  const passed = requests.map(({ toStart }) => toStart)
  return { since: latest(until, ...passed), state: 'free', detainerId, why: 'due', until, about: until }
}

const matterOf = (requests: readonly WatchedRequest[], id: string): Partial<WatchedRequest['matter']> =>
  requests.find(({ matter }) => matter.detainer.id === id)?.matter ?? {}

const latest = (...instants: readonly (string | null | undefined)[]): string =>
  instants
    .filter((one) => typeof one === 'string')
    .toSorted()
    .at(-1) ?? ''
