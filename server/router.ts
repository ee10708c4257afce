/** Every procedure, by noun. The client takes only its type. */
import { bookingRouter } from './router/booking.ts'
import { decisionRouter } from './router/decision.ts'
import { detainerRouter } from './router/detainer.ts'
import { evaluationRouter } from './router/evaluation.ts'
import { holdRouter } from './router/hold.ts'
import { ledgerRouter } from './router/ledger.ts'
import { officeRouter } from './router/office.ts'
import { policyRouter } from './router/policy.ts'
import { userRouter } from './router/user.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  office: officeRouter,
  user: userRouter,
  policy: policyRouter,
  booking: bookingRouter,
  detainer: detainerRouter,
  evaluation: evaluationRouter,
  decision: decisionRouter,
  hold: holdRouter,
  ledger: ledgerRouter,
})
export type AppRouter = typeof appRouter
