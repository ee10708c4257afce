import { z } from 'zod'
import { closedInquiries, inquiryTarget, openInquiries } from '#db/repository/inquiry.ts'
import { answerDays } from '#db/repository/calendar.ts'
import { readOffice } from '#db/repository/office.ts'
import { stateRule } from '#shared/core/inquiry/stateRule.ts'
import {
  AcknowledgeInquiryInput,
  AnswerInput,
  ApproveInput,
  ExtendInput,
  InquiryInput,
  PauseInput,
  ResumeInput,
  SendBackInput,
  SendInput,
  TargetInput,
  USUAL_TARGET,
  WithdrawInput,
} from '#shared/record/inquiry.ts'
import { CalendarInput } from '#shared/record/calendar.ts'
import { ReleaseInput } from '#shared/record/inquiryRecord.ts'
import { SearchInput } from '#shared/record/inquirySearch.ts'
import { answerInquiry, approveInquiry, restsOn, sendBackInquiry, sendInquiry, withdrawInquiry } from '../action/answerInquiry.ts'
import { CertificateInput, checkCertificate } from '../action/checkCertificate.ts'
import { checkHeld, HeldInput } from '../action/checkHeld.ts'
import { acknowledgeInquiry, extendInquiry, pauseInquiry, resumeInquiry, timed } from '../action/inquiryClock.ts'
import { approvedLetter, MakeCertificateInput, makeCertificate } from '../action/inquiryDocuments.ts'
import { inquiryPage } from '../action/inquiryPage.ts'
import { openInquiry, setAnswerDay, setTarget } from '../action/openInquiry.ts'
import { releasedCopies, releaseRecords } from '../action/releaseRecords.ts'
import { scanAhead } from '../action/scanAhead.ts'
import { searchInquiry } from '../action/searchInquiry.ts'
import { acts, anyone, reads, router } from '../trpc.ts'

const CLOSED = 50

export const inquiryRouter = router({
  /** Those that wait, with their due day. */
  list: reads('inquiry.read').query(async ({ ctx }) => ({
    waiting: await timed(ctx.db, await openInquiries(ctx.db), ctx.at),
  })),
  /** Sent or withdrawn, the latest first. */
  answered: reads('inquiry.read')
    .input(
      z.object({
        text: z.string().trim().max(200).default(''),
        cursor: z.object({ receivedAt: z.string(), id: z.string() }).nullish(),
        direction: z.literal('forward').optional(),
      }),
    )
    .query(async ({ ctx, input: { text, cursor } }) => {
      const found = await closedInquiries(ctx.db, text, cursor ?? null, CLOSED + 1)
      const inquiries = found.slice(0, CLOSED)
      const last = inquiries.at(-1)
      return { inquiries, next: found.length > CLOSED && last ? { receivedAt: last.receivedAt, id: last.id } : null }
    }),
  /** How long the office has for an answer: the state's rule, and the target where it has none. */
  rule: reads('inquiry.read').query(async ({ ctx }) => ({
    rule: stateRule((await readOffice(ctx.db))?.state ?? ''),
    target: (await inquiryTarget(ctx.db)) ?? USUAL_TARGET,
    days: await answerDays(ctx.db),
  })),
  byId: reads('inquiry.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => inquiryPage(ctx.db, input.id, ctx.at)),
  /** The records as they leave the office. */
  released: reads('inquiry.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => releasedCopies(ctx.db, input.id)),
  /** The letter as it was approved. */
  letter: reads('inquiry.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => approvedLetter(ctx.db, input.id)),
  certificate: acts('inquiry.read', MakeCertificateInput, makeCertificate),
  check: reads('inquiry.read')
    .input(CertificateInput)
    .query(({ ctx, input }) => checkCertificate(ctx.db, input)),
  /** Without a sign-in, for whoever holds the paper; nothing is told that does not stand on it. */
  checkHeld: anyone.input(HeldInput).query(({ ctx, input }) => checkHeld(ctx.db, input)),
  open: acts('inquiry.write', InquiryInput, openInquiry),
  /** For whoever keeps the calendar: it moves due days that others are held to. */
  setDay: acts('calendar.write', CalendarInput, setAnswerDay),
  setTarget: acts('inquiry.write', TargetInput, setTarget),
  acknowledge: acts('inquiry.write', AcknowledgeInquiryInput, acknowledgeInquiry),
  extend: acts('inquiry.write', ExtendInput, extendInquiry),
  pause: acts('inquiry.write', PauseInput, pauseInquiry),
  resume: acts('inquiry.write', ResumeInput, resumeInquiry),
  search: acts('inquiry.write', SearchInput, searchInquiry, {
    gather: ({ services }, { criteria }) => scanAhead(services.databases, () => criteria),
  }),
  release: acts('inquiry.write', ReleaseInput, releaseRecords),
  answer: acts('inquiry.write', AnswerInput, answerInquiry, {
    gather: ({ services }, { inquiryId, answer }) => restsOn(services.databases, inquiryId, answer),
  }),
  approve: acts('inquiry.approve', ApproveInput, approveInquiry, {
    gather: ({ services }, { inquiryId }) => restsOn(services.databases, inquiryId, null),
    own: { who: 'never', of: 'an answer that one prepared', problem: 'inquiry.ownAnswer' },
  }),
  sendBack: acts('inquiry.approve', SendBackInput, sendBackInquiry),
  send: acts('inquiry.write', SendInput, sendInquiry),
  withdraw: acts('inquiry.write', WithdrawInput, withdrawInquiry),
})
