/** People whom a list names for the first time: recorded many at once, each with an entry of the ledger; who is on record already is joined as they are. */
import { insertCustodyEvents } from '#db/repository/custodyEvent.ts'
import { insertBooked } from '#db/repository/imported.ts'
import { insertTraces, type OnRecord, onRecord } from '#db/repository/roster.ts'
import { asBooking } from '#shared/core/roster/asBooking.ts'
import { foldName } from '#shared/core/foldName.ts'
import { Problem } from '#shared/problem.ts'
import type { Kept, RosterLine, RosterTrace } from '#shared/record/roster.ts'
import type { Acting } from '../context.ts'
import { newBooking } from './newBooking.ts'

export type Listed = {
  /** Booking numbers. */
  readonly recorded: readonly string[]
  readonly joined: readonly string[]
  readonly kept: readonly Kept[]
}

/** Of every line with a time of booking. Throws `booking.inFuture`. */
export async function addListed(
  acting: Acting,
  system: string,
  lines: readonly RosterLine[],
  disposes: boolean,
): Promise<Listed> {
  const { tx, at, enter } = acting
  const known = await onRecord(
    tx,
    lines.map(({ number }) => number),
  )
  const fresh = lines
    .filter(({ number }) => !known.has(number))
    .flatMap((line) => {
      const input = asBooking(line, disposes)
      if (input && input.bookedAt > at) throw new Problem('booking.inFuture')
      return input ? [{ line, records: newBooking(acting, input) }] : []
    })
  const joined = lines.flatMap((line) => {
    const booking = known.get(line.number)
    return booking ? [{ line, booking }] : []
  })
  const records = fresh.map((one) => one.records)
  await insertBooked(tx, records)
  await insertCustodyEvents(
    tx,
    records.map(({ event }) => event),
  )
  const traceOf = (line: RosterLine, bookingId: string): RosterTrace => ({
    ...PRESENT,
    system,
    number: line.number,
    bookingId,
    line,
  })
  await insertTraces(tx, [
    ...fresh.map(({ line, records: { booking } }) => traceOf(line, booking.id)),
    ...joined.map(({ line, booking }) => traceOf(line, booking.id)),
  ])
  for (const { entry } of records) await enter(entry)
  return {
    recorded: fresh.map(({ line }) => line.number),
    joined: joined.map(({ line }) => line.number),
    kept: joined.flatMap(({ line, booking }) => otherwise(line, booking)),
  }
}

/** Another surname or birth date under the same number: it may have been used again for somebody else. */
function otherwise({ number, person }: RosterLine, { inCustody, surname, born }: OnRecord): readonly Kept[] {
  const named = person.surname === undefined || foldName(person.surname) === foldName(surname)
  const sameDay = !person.born || born === null || person.born === born
  return [
    ...(inCustody ? [] : [{ number, field: 'custody', why: 'released' } as const]),
    ...(named ? [] : [{ number, field: 'surname', why: 'atDesk' } as const]),
    ...(sameDay ? [] : [{ number, field: 'born', why: 'atDesk' } as const]),
  ]
}

/** On the list, and nobody is asked anything. */
export const PRESENT = { goneAt: null, saysLeftAt: null, answeredAt: null, answeredByName: null, note: null } as const
