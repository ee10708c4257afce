/** Of requests as they stand: until when each decided hold that nobody has started could last. While our own file speaks against the paper there is none. */
import { evaluationsById } from '#db/repository/evaluation.ts'
import type { Db, Tx } from '#db/open.ts'
import { holdToStart, waitsForStart } from '#shared/core/holdToStart.ts'
import type { Matter } from '#shared/record/matter.ts'
import { contradictionsOf } from './contradictionsOf.ts'
import { officeClock } from './officeClock.ts'
import { recordsOf } from './recordsOf.ts'

/** `matters`: every request of each booking among them. By detainer id; UTC ISO text. */
export async function toStartOf(db: Db | Tx, matters: readonly Matter[], at: string): Promise<ReadonlyMap<string, string>> {
  const held = new Set(matters.flatMap(({ booking, hold }) => (booking && hold ? booking.id : [])))
  const waiting = matters.filter((matter) => waitsForStart(matter) && !held.has(matter.booking?.id ?? ''))
  if (waiting.length === 0) return new Map()
  const clock = await officeClock(db, at)
  const ids = waiting.flatMap(({ evaluation }) => evaluation?.id ?? [])
  const verdicts = new Map((await evaluationsById(db, ids)).map(({ id, verdict }) => [id, verdict]))
  const until = new Map<string, string>()
  for (const matter of waiting) {
    const verdict = verdicts.get(matter.evaluation?.id ?? '')
    const end = verdict ? holdToStart(matter, verdict, at, clock) : null
    if (end === null) continue
    const { open } = await contradictionsOf(db, await recordsOf(db, matter.detainer.id))
    if (open.length === 0) until.set(matter.detainer.id, end)
  }
  return until
}
