/** An outside system pushes what it knows of one booking: the same as a line of its list, so the same comparison and the same acts. */
import { bookingByNumber } from '#db/repository/booking.ts'
import { subjectById } from '#db/repository/subject.ts'
import { foldName } from '#shared/core/foldName.ts'
import { Problem } from '#shared/problem.ts'
import { keepTrace, traceOf } from '#db/repository/roster.ts'
import type { Db, Tx } from '#db/open.ts'
import { asBooking } from '#shared/core/roster/asBooking.ts'
import { changeOf, laidOverLine } from '#shared/core/roster/compareRosters.ts'
import type { Kept, RosterLine } from '#shared/record/roster.ts'
import type { Acting } from '../context.ts'
import { PRESENT } from './addListed.ts'
import { changeListed } from './listedBooking.ts'
import { recordBooking } from './recordBooking.ts'

export type Pushed = {
  readonly number: string
  readonly recorded: boolean
  readonly changed: string[]
  readonly kept: Pick<Kept, 'field' | 'why'>[]
}

/** An empty disposition of an outside system says that the charge awaits trial. */
const DISPOSES = true

/** Null unless the system has said exactly this before and the person is not missed. */
export async function saidBefore(db: Db | Tx, system: string, line: RosterLine): Promise<Pushed | null> {
  const trace = await traceOf(db, system, line.number)
  const same = trace && trace.goneAt === null && changeOf(trace.line, line) === null
  return same ? { number: line.number, recorded: false, changed: [], kept: [] } : null
}

/** Throws `booking.inFuture` and what the acts of the desk throw. */
export async function pushBooking(acting: Acting, system: string, line: RosterLine): Promise<Pushed> {
  const { number } = line
  const trace = await traceOf(acting.tx, system, number)
  const pushed = trace ? await again(acting, trace.bookingId, trace.line, line) : await first(acting, line)
  const said = trace ? laidOverLine(trace.line, line) : line
  await keepTrace(acting.tx, { ...PRESENT, system, number, bookingId: pushed.bookingId, line: said })
  const { bookingId, recorded, changed, kept } = pushed
  await acting.enter({
    act: 'roster.pushed',
    subjectId: bookingId,
    bookingId,
    detail: { system, number, does: 'booking', recorded, changed, kept: kept.length },
  })
  return { number, recorded, changed: [...changed], kept: kept.map(({ field, why }) => ({ field, why })) }
}

async function again(acting: Acting, bookingId: string, before: RosterLine, line: RosterLine) {
  const change = changeOf(before, line)
  const { fields, kept } = change ? await changeListed(acting, bookingId, change, DISPOSES) : { fields: [], kept: [] }
  return { bookingId, recorded: false, changed: fields, kept }
}

/** On record already under this number: what the desk left empty is filled in, and nothing else is touched. */
async function first(acting: Acting, line: RosterLine) {
  const existing = await bookingByNumber(acting.tx, line.number)
  // Another person under the number that the desk knows: nothing of theirs goes to whoever is on record, as with a line of a list.
  if (existing && (await isSomebodyElse(acting.tx, existing.subjectId, line)))
    throw new Problem('booking.numberTaken', { number: line.number })
  const change = existing && changeOf({ number: line.number, person: {} }, line)
  if (existing && change) {
    const { fields, kept } = await changeListed(acting, existing.id, change, DISPOSES)
    return { bookingId: existing.id, recorded: false, changed: fields, kept }
  }
  const input = asBooking(line, DISPOSES)
  if (!input) throw new Error('a pushed booking has a time')
  const { id } = await recordBooking(acting, input)
  return { bookingId: id, recorded: true, changed: [], kept: [] }
}

async function isSomebodyElse(tx: Tx, subjectId: string, { person }: RosterLine): Promise<boolean> {
  const subject = await subjectById(tx, subjectId)
  if (!subject) return false
  const otherName = person.surname != null && foldName(person.surname) !== foldName(subject.surname)
  const otherBirth = person.born != null && subject.born !== null && person.born !== subject.born
  return otherName && otherBirth
}
