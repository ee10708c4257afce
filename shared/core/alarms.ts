/**
 * The alarms that stand at an instant. To have seen one records who and takes nothing away (R16): whoever must be released stays in sight
 * until they are; each threshold, each reason and each late paper is an alarm of its own, so that seeing one silences no other.
 */
import type { AlarmKind, AlarmSettings } from '../record/alarm.ts'
import type { FreeWhy, Span } from './watch.ts'

type Seen = { readonly byName: string; readonly at: string; readonly note: string | null }

/** A request or a warrant that reached the booking after its release was set (R24). `at`: when it was entered. */
export type LatePaper = {
  readonly id: string
  readonly paper: 'request' | 'warrant'
  readonly detainerId: string
  readonly number: string
  readonly at: string
  /** Who has taken the step of the sheet that looks at every paper, with this one on the screen. */
  readonly seen: Seen | null
}

type AlarmPerson = {
  readonly bookingId: string
  readonly bookingNumber: string
  readonly surname: string
  readonly given: string | null
  readonly middle: string | null
  readonly born: string | null
}

export type WatchedPerson = { readonly person: AlarmPerson; readonly spans: readonly Span[]; readonly late: readonly LatePaper[] }

export type AlarmWatch = {
  readonly people: readonly WatchedPerson[]
  /** By the key of the alarm. */
  readonly seen: Readonly<Record<string, Seen>>
  readonly settings: AlarmSettings
}

type Says =
  | { readonly kind: 'release_now'; readonly why: FreeWhy }
  | { readonly kind: 'late_arrival'; readonly paper: LatePaper['paper']; readonly number: string }
  | { readonly kind: 'hold_to_start' }
  | { readonly kind: 'due'; readonly hours: number }

type Raised = Says & {
  readonly key: string
  readonly detainerId: string
  readonly since: string
  /** The end that it is about; null where a paper has only arrived. */
  readonly until: string | null
  readonly seen?: Seen | null
}

export type Alarm = Says & {
  readonly key: string
  readonly detainerId: string
  readonly since: string
  readonly until: string | null
  readonly person: AlarmPerson
  readonly acknowledged: Seen | null
  /** Nobody has seen it for as long as the office waits for that. */
  readonly escalated: boolean
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** The most urgent first. `at`: UTC ISO text. */
export const alarms = ({ people, seen, settings }: AlarmWatch, at: string): readonly Alarm[] =>
  people
    .flatMap(({ person, spans, late }) =>
      [...raised(spans, settings, at, person.bookingId), ...late.map((paper) => lateAlarm(paper, person.bookingId))].map(
        ({ seen: looked, ...alarm }): Alarm => {
          const acknowledged = seen[alarm.key] ?? looked ?? null
          const unseen = Date.parse(at) - Date.parse(alarm.since) >= settings.escalateMinutes * MINUTE_MS
          return { ...alarm, person, acknowledged, escalated: acknowledged === null && unseen }
        },
      ),
    )
    .toSorted(byUrgency)

function raised(spans: readonly Span[], { warnBefore }: AlarmSettings, at: string, bookingId: string): readonly Raised[] {
  const now = spans.findLast(({ begins }, place) => place === 0 || begins <= at)
  if (!now || now.state === 'quiet') return []
  const { detainerId, until, about } = now
  if (now.state === 'free') {
    const key = ['release_now', bookingId, now.why, about].join(':')
    return [{ kind: 'release_now', why: now.why, key, detainerId, since: now.since, until }]
  }
  if (now.state === 'start') {
    const key = ['hold_to_start', bookingId, about].join(':')
    return [{ kind: 'hold_to_start', key, detainerId, since: now.since, until }]
  }
  const left = Date.parse(until) - Date.parse(at)
  const nearest = warnBefore.filter((hour) => left <= hour * HOUR_MS).at(-1)
  if (nearest === undefined) return []
  const since = new Date(Date.parse(until) - nearest * HOUR_MS).toISOString()
  const key = ['due', bookingId, about, nearest].join(':')
  return [{ kind: 'due', hours: nearest, key, detainerId, since: since > now.since ? since : now.since, until }]
}

const lateAlarm = ({ id, paper, number, detainerId, at, seen }: LatePaper, bookingId: string): Raised => ({
  kind: 'late_arrival',
  paper,
  number,
  detainerId,
  since: at,
  until: null,
  seen,
  key: ['late_arrival', bookingId, id].join(':'),
})

/** Whether it still asks for something: a late paper that somebody has seen does not, everything else stands until the person is free. */
export const stands = ({ kind, acknowledged }: Pick<Alarm, 'kind' | 'acknowledged'>): boolean =>
  kind !== 'late_arrival' || acknowledged === null

/**
 * What is said above all else, at most two: whoever must be released stays there whoever has seen it, and what nobody has seen comes beside.
 * Supervisors are told next what nobody has acknowledged in time. `urgent` as `alarms` sorts them.
 */
export function foremost(urgent: readonly Alarm[], supervises: boolean): readonly Alarm[] {
  const standing = urgent.filter(stands)
  const late = supervises ? standing.find(({ escalated }) => escalated) : undefined
  const free = standing.find(({ kind }) => kind === 'release_now')
  const unseen = standing.find(({ acknowledged }) => acknowledged === null)
  const said = [late?.kind === 'release_now' ? late : undefined, free, late, unseen].filter((alarm) => alarm !== undefined)
  return said.length === 0 ? standing.slice(0, 1) : [...new Set(said)].slice(0, 2)
}

/** From which instant on the person has an alarm if nothing is entered; null: never. */
export function alarmsFrom({ spans, late }: WatchedPerson, { warnBefore }: AlarmSettings, at: string): string | null {
  if (late.length > 0) return at
  const first = spans.flatMap((span) => {
    if (span.state === 'quiet') return []
    if (span.state !== 'held') return [span.begins]
    return [new Date(Date.parse(span.until) - (warnBefore[0] ?? 0) * HOUR_MS).toISOString()]
  })
  return first.toSorted()[0] ?? null
}

const RANK: Readonly<Record<AlarmKind, number>> = { release_now: 0, late_arrival: 1, hold_to_start: 3, due: 4 }

/** Whose last hour runs comes before whoever is to be put on the clock. */
function rank(alarm: Alarm): number {
  if (!stands(alarm)) return 9
  return alarm.kind === 'due' && (alarm.hours ?? 0) <= 1 ? 2 : RANK[alarm.kind]
}

const byUrgency = (a: Alarm, b: Alarm): number =>
  rank(a) - rank(b) || compare(a.until ?? a.since, b.until ?? b.since) || compare(a.key, b.key)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
