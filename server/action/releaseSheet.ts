/** Gathers what stands on the release sheet of one booking, and what the gate says to it. */
import { bookingById } from '#db/repository/booking.ts'
import { contactsOf } from '#db/repository/contact.ts'
import { warrantsOfDetainers } from '#db/repository/detainer.ts'
import { dutyRecordsOf } from '#db/repository/dutyRecord.ts'
import { lastEntryOfBooking } from '#db/repository/ledger.ts'
import { mattersOfBooking } from '#db/repository/matter.ts'
import { releaseChecksOf } from '#db/repository/releaseCheck.ts'
import { subjectById } from '#db/repository/subject.ts'
import type { Db, Tx } from '#db/open.ts'
import { dutiesNow, type DutyEvents } from '#shared/core/dutiesNow.ts'
import { owedDuties } from '#shared/core/owedDuties.ts'
import { type OnRelease, releaseGate, stillValid } from '#shared/core/releaseGate.ts'
import { Problem } from '#shared/problem.ts'
import type { Contact } from '#shared/record/contact.ts'
import type { BoardMatter } from '#shared/record/matter.ts'
import { toStartOf } from './toStartOf.ts'

/** Throws `record.notFound`. */
export async function releaseSheet(db: Db | Tx, bookingId: string, at: string) {
  const booking = await bookingById(db, bookingId)
  if (!booking) throw new Problem('record.notFound', { bookingId })
  const matters = await mattersOfBooking(db, bookingId)
  const ids = matters.map(({ detainer }) => detainer.id)
  const records = await dutyRecordsOf(db, ids)
  const contacts = await contactsOf(db, ids)
  const warrants = await warrantsOfDetainers(db, ids)
  const toStart = await toStartOf(db, matters, at)
  const requests = matters.map((matter): OnRelease => {
    const mine = <T extends { readonly detainerId: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ detainerId }) => detainerId === matter.detainer.id)
    const owed = matter.evaluation ? owedDuties(matter.evaluation.verdict) : []
    return {
      matter,
      toStart: toStart.get(matter.detainer.id) ?? null,
      warrants: mine(warrants),
      duties: dutiesNow(owed, mine(records), eventsOf(matter, mine(contacts)), at),
    }
  })
  const checks = await releaseChecksOf(db, bookingId)
  const subject = await subjectById(db, booking.subjectId)
  if (!subject) throw new Problem('record.notFound', { bookingId })
  const entry = await lastEntryOfBooking(db, bookingId, 'release.cleared')
  // A step that was taken again after it makes it void.
  const stands = entry !== undefined && stillValid([entry], at).length > 0 && checks.every((check) => check.at <= entry.at)
  const cleared = stands ? { at: entry.at, byName: entry.actorName } : null
  return { booking, subject, requests, contacts, checks, cleared, gate: releaseGate(booking, requests, checks, at) }
}

const TOLD: readonly Contact['result'][] = ['reached', 'sent', 'left_message']

/** The instants that the deadlines of duties count from. */
export function eventsOf({ detainer, booking, decided }: BoardMatter, contacts: readonly Contact[]): DutyEvents {
  // Whom nobody reached was told nothing; the last notice counts, for a date that moved is told anew.
  const notice = contacts.findLast(({ to, told, result }) => to === 'ice' && told === 'release_date' && TOLD.includes(result))
  return {
    receipt: detainer.receivedAt,
    service: detainer.service,
    decision: decided?.at ?? null,
    would_be_release: booking?.wouldBeReleasedAt ?? null,
    told: notice ?? null,
    notice_to_ice: notice?.at ?? null,
    interview: contacts.find(({ told }) => told === 'interview')?.at ?? null,
  }
}
