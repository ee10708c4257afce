import { HoldEnd, HoldStart } from '#shared/record/hold.ts'
import { beginHold, finishHold } from '../action/runHold.ts'
import { acts, router } from '../trpc.ts'

export const holdRouter = router({
  start: acts('hold.write', HoldStart, beginHold, { late: true }),
  end: acts('hold.write', HoldEnd, finishHold, { late: true }),
})
