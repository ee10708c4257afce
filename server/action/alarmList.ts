/**
 * The alarms as every screen asks for them after every change: gathered once for all of them. Until the ledger moves the answer stays true,
 * because a screen follows the time by itself.
 */
import { readHead } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import type { AlarmWatch } from '#shared/core/alarms.ts'
import { alarmWatch } from './alarmWatch.ts'

/** Together with how seldom a screen asks anew, well within the hour for which it looks ahead. */
const LASTS_MS = 5 * 60_000

const kept = new WeakMap<Db, { readonly seq: number; readonly at: string; readonly watch: Promise<AlarmWatch> }>()

/** `at`: UTC ISO text. */
export async function alarmList(db: Db, at: string): Promise<AlarmWatch> {
  // Read first: what comes while it is gathered moves the ledger on, so that the next one gathers anew.
  const { seq } = await readHead(db)
  const last = kept.get(db)
  const age = last ? Date.parse(at) - Date.parse(last.at) : Number.NaN
  if (last?.seq === seq && age >= 0 && age < LASTS_MS) return last.watch
  const watch = alarmWatch(db, at)
  kept.set(db, { seq, at, watch })
  void watch.catch(() => kept.delete(db))
  return watch
}
