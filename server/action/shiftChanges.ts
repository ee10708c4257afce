/** What changed while somebody was away: from the ledger, one list a person, the latest first, from the end of the asker's previous shift on. */
import { type About, aboutBookings, aboutRequests } from '#db/repository/about.ts'
import { entriesSince, instantsOfActor } from '#db/repository/ledger.ts'
import { signInsOf } from '#db/repository/session.ts'
import type { Db } from '#db/open.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import type { Actor } from '#shared/core/permit.ts'
import { shiftBefore } from '#shared/core/shiftBefore.ts'
import type { Act, LedgerEntry } from '#shared/record/ledger.ts'

/** What whoever comes on duty must know of; how a verdict was worked out in between stands on the request itself. */
const TOLD: readonly Act[] = [
  'detainer.received',
  'detainer.attached',
  'detainer.served',
  'detainer.cancelled',
  'detainer.closed',
  'decision.proposed',
  'decision.returned',
  'decision.decided',
  'hold.started',
  'hold.ended',
  'custody.changed',
]

type PersonChanged = About & {
  readonly key: string
  /** The request of the latest entry that concerns one. */
  readonly detainerId: string | null
  readonly entries: readonly LedgerEntry[]
}

export type ShiftChanges = {
  /** UTC ISO text. */
  readonly since: string
  /** Whether it was asked for, found, or assumed because no earlier shift is on record. */
  readonly basis: 'asked' | 'shift' | 'none'
  readonly people: readonly PersonChanged[]
  /** Older changes stand in the ledger alone. */
  readonly more: boolean
}

/** How far back the person's own acts are looked through, and how many changes are told. */
const OWN = 2_000
const MOST = 1_000
const ASSUMED_MS = 12 * 3_600_000

/** `asked`, `at`: UTC ISO text. */
export async function shiftChanges(db: Db, actor: Actor, asked: string | null, at: string): Promise<ShiftChanges> {
  const found = asked ?? shiftBefore([...(await instantsOfActor(db, actor.id, OWN)), ...(await signInsOf(db, actor.id))], at)
  const since = found ?? new Date(Date.parse(at) - ASSUMED_MS).toISOString()
  const basis = asked !== null ? 'asked' : found === null ? 'none' : 'shift'
  const all = await entriesSince(db, since, TOLD, MOST + 1)
  const entries = all.slice(0, MOST)
  return { since, basis, people: await byPerson(db, entries), more: all.length > MOST }
}

async function byPerson(db: Db, entries: readonly LedgerEntry[]): Promise<readonly PersonChanged[]> {
  const requests = await aboutRequests(db, [...new Set(entries.flatMap(({ detainerId }) => detainerId ?? []))])
  const bookings = await aboutBookings(db, [...new Set(entries.flatMap(({ bookingId }) => bookingId ?? []))])
  const aboutOf = ({ detainerId, bookingId }: LedgerEntry): About | undefined =>
    requests.get(detainerId ?? '') ?? bookings.get(bookingId ?? '')
  const groups = groupedBy(entries, (entry) => aboutOf(entry)?.bookingId ?? entry.detainerId ?? '')
  return [...groups].flatMap(([key, own]) => {
    const about = own[0] && aboutOf(own[0])
    const detainerId = own.find((entry) => entry.detainerId !== null)?.detainerId ?? null
    // A booking that no request was ever made for is none of this desk's concern.
    return about ? [{ ...about, key, detainerId, entries: own }] : []
  })
}
