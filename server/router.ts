/** Every procedure, by noun. The client takes only its type. */
import { accountRouter } from './router/account.ts'
import { alarmRouter } from './router/alarm.ts'
import { apiKeyRouter } from './router/apiKey.ts'
import { bookingRouter } from './router/booking.ts'
import { calendarRouter } from './router/calendar.ts'
import { decisionRouter } from './router/decision.ts'
import { detainerRouter } from './router/detainer.ts'
import { documentRouter } from './router/document.ts'
import { draftRouter } from './router/draft.ts'
import { evaluationRouter } from './router/evaluation.ts'
import { holdRouter } from './router/hold.ts'
import { inquiryRouter } from './router/inquiry.ts'
import { ledgerRouter } from './router/ledger.ts'
import { listRouter } from './router/list.ts'
import { lookRouter } from './router/look.ts'
import { officeRouter } from './router/office.ts'
import { paperFileRouter } from './router/paperFile.ts'
import { personRouter } from './router/person.ts'
import { policyRouter } from './router/policy.ts'
import { releaseRouter } from './router/release.ts'
import { rosterRouter } from './router/roster.ts'
import { reportRouter } from './router/report.ts'
import { retentionRouter } from './router/retention.ts'
import { sealingRouter } from './router/sealing.ts'
import { userRouter } from './router/user.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  office: officeRouter,
  user: userRouter,
  account: accountRouter,
  policy: policyRouter,
  draft: draftRouter,
  booking: bookingRouter,
  person: personRouter,
  detainer: detainerRouter,
  evaluation: evaluationRouter,
  decision: decisionRouter,
  hold: holdRouter,
  release: releaseRouter,
  document: documentRouter,
  paperFile: paperFileRouter,
  calendar: calendarRouter,
  alarm: alarmRouter,
  inquiry: inquiryRouter,
  roster: rosterRouter,
  apiKey: apiKeyRouter,
  list: listRouter,
  look: lookRouter,
  report: reportRouter,
  sealing: sealingRouter,
  retention: retentionRouter,
  ledger: ledgerRouter,
})
export type AppRouter = typeof appRouter
