/** Of requests as they stand: until when each decided hold that nobody has started could last. While our own file speaks against the paper there is none. */
import { evaluationsById } from '#db/repository/evaluation.ts'
import type { Db, Tx } from '#db/open.ts'
import { holdToStart, waitsForStart } from '#shared/core/holdToStart.ts'
import type { BoardMatter } from '#shared/record/matter.ts'
import { frozenAmong } from './contradictionsOf.ts'
import { officeClock } from './officeClock.ts'

/** `matters`: every request of each booking among them. By detainer id; UTC ISO text. */
export async function toStartOf(db: Db | Tx, matters: readonly BoardMatter[], at: string): Promise<ReadonlyMap<string, string>> {
  const held = new Set(matters.flatMap(({ booking, hold }) => (booking && hold ? booking.id : [])))
  const waiting = matters.filter((matter) => waitsForStart(matter) && !held.has(matter.booking?.id ?? ''))
  if (waiting.length === 0) return new Map()
  const clock = await officeClock(db, at)
  const ids = waiting.flatMap(({ evaluation }) => evaluation?.id ?? [])
  const verdicts = new Map((await evaluationsById(db, ids)).map(({ id, verdict }) => [id, verdict]))
  const frozen = await frozenAmong(
    db,
    waiting.map(({ detainer }) => detainer.id),
  )
  return new Map(
    waiting.flatMap((matter): [string, string][] => {
      const verdict = verdicts.get(matter.evaluation?.id ?? '')
      const end = verdict && !frozen.has(matter.detainer.id) ? holdToStart(matter, verdict, at, clock) : null
      return end === null ? [] : [[matter.detainer.id, end]]
    }),
  )
}
