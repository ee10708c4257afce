import { z } from 'zod'
import { decisionsOfDetainer } from '#db/repository/decision.ts'
import { evaluationsOfDetainer } from '#db/repository/evaluation.ts'
import { holdsOfDetainer } from '#db/repository/hold.ts'
import { entriesOfDetainer } from '#db/repository/ledger.ts'
import { findMatters, matterById, mattersOfBooking } from '#db/repository/matter.ts'
import type { Db } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import { readQuestion } from '#shared/core/person/readQuestion.ts'
import { Instant } from '#shared/record/instant.ts'
import {
  AddWarrantInput,
  AttachInput,
  addWarrant,
  attachDetainer,
  ChangeWarrantInput,
  CloseInput,
  changeWarrant,
  closeDetainer,
  RecordFindingInput,
  recordFinding,
  ServeInput,
  serveDetainer,
} from '../action/changeDetainer.ts'
import { ReceiveInput, receiveDetainer } from '../action/receiveDetainer.ts'
import { contradictionsOf } from '../action/contradictionsOf.ts'
import { withinLimit } from '../action/keepPaperFile.ts'
import { deskSince } from '../action/deskSince.ts'
import { officeClock } from '../action/officeClock.ts'
import { findPersons } from '../action/findPersons.ts'
import { recordLook, recordSearch } from '../action/recordLook.ts'
import { recordsOf } from '../action/recordsOf.ts'
import { acts, reads, router } from '../trpc.ts'

const span = z.tuple([Instant, Instant]).optional()

const Filter = z.strictObject({
  text: z.string().max(200).optional(),
  received: span,
  decided: span,
  outcome: z.string().optional(),
  status: z.string().optional(),
  /** The log number of the last row seen, for the next page. */
  cursor: z.string().nullish(),
  /** Sent along by the list that reads page after page. */
  direction: z.literal('forward').optional(),
})

const PAGE = 100

/** Of as many persons as a page has rows; a log number finds its one request. */
async function requestsNaming(db: Db, text: string): Promise<string[]> {
  const { persons } = await findPersons(db, readQuestion(text), PAGE)
  const requests = persons.flatMap((person) => person.requests)
  const numbered = requests.filter(({ number }) => number === text.trim())
  return (numbered.length > 0 ? numbered : requests).map(({ id }) => id)
}

/** Numbers of the other requests on the booking that came with a judge's paper: it keeps the person whatever is decided on this one. */
async function judgesPapers(db: Db, bookingId: string | null, detainerId: string): Promise<string[]> {
  const others = bookingId === null ? [] : await mattersOfBooking(db, bookingId)
  const stands = others.filter(
    ({ detainer, judicial }) => judicial && detainer.status !== 'not_ours' && detainer.id !== detainerId,
  )
  return stands.map(({ detainer }) => detainer.number)
}

export const detainerRouter = router({
  /** Every active request and every running hold; the screen sorts them by `standing` and time left. */
  desk: reads('detainer.read').query(async ({ ctx }) => (await deskSince(ctx.db, ctx.at, null)).matters),
  /** The same; with the `seq` of an earlier answer, only what has changed since. */
  deskSince: reads('detainer.read')
    .input(z.object({ since: z.number().int().nullable() }))
    .query(({ ctx, input }) => deskSince(ctx.db, ctx.at, input.since)),
  find: reads('detainer.read')
    .input(Filter)
    .query(async ({ ctx, input }) => {
      const { text, ...filter } = input
      await recordSearch(ctx, text ?? '', true)
      const ids = text ? await requestsNaming(ctx.db, text) : undefined
      const found = await findMatters(ctx.db, { ...filter, ids, before: input.cursor ?? undefined }, PAGE + 1)
      return { matters: found.slice(0, PAGE), next: found.length > PAGE ? (found[PAGE - 1]?.detainer.number ?? null) : null }
    }),
  byId: reads('detainer.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const records = await recordsOf(ctx.db, input.id)
      const matter = await matterById(ctx.db, input.id)
      if (!matter) throw new Problem('record.notFound', input)
      const { booking, subject } = records
      await recordLook(ctx, { detainerId: input.id, bookingId: booking?.id ?? null, subjectId: subject?.id ?? null })
      return {
        ...records,
        matter,
        evaluations: await evaluationsOfDetainer(ctx.db, input.id),
        decisions: await decisionsOfDetainer(ctx.db, input.id),
        holds: await holdsOfDetainer(ctx.db, input.id),
        clock: await officeClock(ctx.db, ctx.at),
        contradictions: await contradictionsOf(ctx.db, records),
        judgesPapers: await judgesPapers(ctx.db, records.booking?.id ?? null, input.id),
        timeline: await entriesOfDetainer(ctx.db, input.id, records.booking?.id ?? null),
      }
    }),
  receive: acts('detainer.write', ReceiveInput, receiveDetainer, {
    late: true,
    before: async (ctx, { file }) => withinLimit(ctx.services, file),
  }),
  attach: acts('detainer.write', AttachInput, attachDetainer, { late: true }),
  serve: acts('detainer.write', ServeInput, serveDetainer, { late: true }),
  close: acts('detainer.write', CloseInput, closeDetainer, { late: true }),
  addWarrant: acts('detainer.write', AddWarrantInput, addWarrant, { late: true }),
  changeWarrant: acts('detainer.write', ChangeWarrantInput, changeWarrant, { late: true }),
  recordFinding: acts('fact.write', RecordFindingInput, recordFinding, { late: true }),
})
