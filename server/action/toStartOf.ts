/**
 * Of requests as they stand: until when each decided hold that nobody has started could last. While our own file speaks against the paper
 * there is none, nor where the stay in custody has had its hold under another booking number.
 */
import { bookingsById } from '#db/repository/booking.ts'
import { detainersById } from '#db/repository/detainer.ts'
import { evaluationsById } from '#db/repository/evaluation.ts'
import { heldUnderAnotherNumber } from '#db/repository/hold.ts'
import { groupsOf } from '#db/repository/personLink.ts'
import { subjectsById } from '#db/repository/subject.ts'
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
  const waitingIds = waiting.map(({ detainer }) => detainer.id)
  const frozen = await frozenAmong(db, waitingIds)
  const stays = await staysOf(db, waitingIds)
  const onePerson = await groupsOf(
    db,
    stays.map(({ subject }) => subject.id),
  )
  const used = await heldUnderAnotherNumber(db, stays, onePerson)
  return new Map(
    waiting.flatMap((matter): [string, string][] => {
      const verdict = verdicts.get(matter.evaluation?.id ?? '')
      const end =
        verdict && !frozen.has(matter.detainer.id) && !used.has(matter.detainer.id)
          ? holdToStart(matter, verdict, at, clock)
          : null
      return end === null ? [] : [[matter.detainer.id, end]]
    }),
  )
}

async function staysOf(db: Db | Tx, detainerIds: readonly string[]) {
  const detainers = await detainersById(db, detainerIds)
  const bookingIds = detainers.flatMap(({ bookingId }) => bookingId ?? [])
  const bookings = new Map((await bookingsById(db, bookingIds)).map((one) => [one.id, one]))
  const subjectIds = [...bookings.values()].map(({ subjectId }) => subjectId)
  const subjects = new Map((await subjectsById(db, subjectIds)).map((one) => [one.id, one]))
  return detainers.flatMap(({ id, bookingId, aNumber }) => {
    const booking = bookings.get(bookingId ?? '')
    const subject = subjects.get(booking?.subjectId ?? '')
    return booking && subject ? [{ detainerId: id, booking, subject, paperNumber: aNumber }] : []
  })
}
