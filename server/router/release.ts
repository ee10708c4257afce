import { z } from 'zod'
import { contactsOf } from '#db/repository/contact.ts'
import { dutyRecordsOf } from '#db/repository/dutyRecord.ts'
import { matterById } from '#db/repository/matter.ts'
import { dutiesNow } from '#shared/core/dutiesNow.ts'
import { owedDuties } from '#shared/core/owedDuties.ts'
import { Problem } from '#shared/problem.ts'
import { ContactInput } from '#shared/record/contact.ts'
import { DutyInput } from '#shared/record/dutyRecord.ts'
import { Instant } from '#shared/record/instant.ts'
import { CheckReleaseInput, checkRelease, clearRelease } from '../action/checkRelease.ts'
import { holdBoard } from '../action/holdBoard.ts'
import { recordContact } from '../action/recordContact.ts'
import { recordDuty } from '../action/recordDuty.ts'
import { recordLook } from '../action/recordLook.ts'
import { eventsOf, releaseSheet } from '../action/releaseSheet.ts'
import { shiftChanges } from '../action/shiftChanges.ts'
import { acts, reads, router } from '../trpc.ts'

export const releaseRouter = router({
  /** The release sheet of one booking, and what stops the release now. */
  sheet: reads('person.read')
    .input(z.object({ bookingId: z.string() }))
    .query(async ({ ctx, input }) => {
      const sheet = await releaseSheet(ctx.db, input.bookingId, ctx.at)
      await recordLook(ctx, { bookingId: input.bookingId, subjectId: sheet.booking.subjectId })
      return sheet
    }),
  /** The hold board; with the `seq` of an earlier answer, only what has changed since. */
  board: reads('detainer.read')
    .input(z.object({ since: z.number().int().nullish() }))
    .query(({ ctx, input }) => holdBoard(ctx.db, ctx.at, input.since ?? null)),
  /** What changed since the asker's previous shift, or since an instant. */
  sinceShift: reads('detainer.read')
    .input(z.object({ since: Instant.nullable() }))
    .query(({ ctx, input }) => shiftChanges(ctx.db, ctx.actor, input.since, ctx.at)),
  check: acts('release.write', CheckReleaseInput, checkRelease, {
    own: { who: 'never', of: 'the second look at one’s own steps', problem: 'release.ownCheck' },
  }),
  clear: acts('release.write', z.object({ bookingId: z.string() }), clearRelease),
  /** The duties and contacts of one request. */
  duties: reads('detainer.read')
    .input(z.object({ detainerId: z.string() }))
    .query(async ({ ctx, input: { detainerId } }) => {
      const matter = await matterById(ctx.db, detainerId)
      if (!matter) throw new Problem('record.notFound', { detainerId })
      const contacts = await contactsOf(ctx.db, [detainerId])
      const records = await dutyRecordsOf(ctx.db, [detainerId])
      const owed = matter.evaluation ? owedDuties(matter.evaluation.verdict) : []
      return { duties: dutiesNow(owed, records, eventsOf(matter, contacts), ctx.at), contacts }
    }),
  recordDuty: acts('duty.write', DutyInput, recordDuty, { late: true }),
  recordContact: acts('duty.write', ContactInput, recordContact, { late: true }),
})
