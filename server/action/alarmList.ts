/**
 * The alarms as every screen asks for them after every change: gathered once for all of them, and after a change only for the persons whom it
 * concerns. Until the ledger moves the answer stays true, because a screen follows the time by itself.
 */
import { bookingsOfRequests } from '#db/repository/board.ts'
import type { Db } from '#db/open.ts'
import type { AlarmWatch } from '#shared/core/alarms.ts'
import { alarmWatch } from './alarmWatch.ts'
import { changedSince } from './changedSince.ts'

/** Together with how seldom a screen asks anew, well within the hour for which it looks ahead. */
const LASTS_MS = 5 * 60_000

type Kept = { readonly seq: number; readonly at: string; readonly watch: AlarmWatch }

const kept = new WeakMap<Db, Promise<Kept>>()

/** `at`: UTC ISO text. */
export async function alarmList(db: Db, at: string): Promise<AlarmWatch> {
  const next = (kept.get(db) ?? Promise.resolve(null)).catch(() => null).then((before) => advance(db, before, at))
  kept.set(db, next)
  return (await next).watch
}

async function advance(db: Db, before: Kept | null, at: string): Promise<Kept> {
  const age = before ? Date.parse(at) - Date.parse(before.at) : Number.NaN
  const fresh = before !== null && age >= 0 && age < LASTS_MS
  // Read first: what comes while it is gathered moves the ledger on, so that the next one gathers anew.
  const { seq, requests } = await changedSince(db, fresh ? before.seq : null)
  if (!fresh || requests === null) return { seq, at, watch: await alarmWatch(db, at) }
  if (seq === before.seq) return before
  return { seq, at: before.at, watch: await withChanges(db, before.watch, requests, at) }
}

/** Of whoever changed, what stood is dropped and read anew. */
async function withChanges(db: Db, watch: AlarmWatch, requests: readonly string[], at: string): Promise<AlarmWatch> {
  const named = new Set(requests)
  // Where a request stood until now counts as well: it may have been attached to another booking.
  const were = watch.people.filter(({ spans, late }) =>
    [...spans, ...late].some((one) => 'detainerId' in one && named.has(one.detainerId)),
  )
  const changed = new Set([...(await bookingsOfRequests(db, requests)), ...were.map(({ person }) => person.bookingId)])
  const mine = ({ person }: AlarmWatch['people'][number]) => !changed.has(person.bookingId)
  let people = watch.people.filter(mine)
  const others = Object.entries(watch.seen).filter(([key]) => !changed.has(key.split(':')[1] ?? ''))
  let seen = Object.fromEntries(others)
  for (const bookingId of changed) {
    const own = await alarmWatch(db, at, bookingId)
    people = [...people, ...own.people]
    seen = { ...seen, ...own.seen }
  }
  return { ...watch, people, seen }
}
