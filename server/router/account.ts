import { stepUp } from '../action/stepUp.ts'
import { provePerson, StepUpInput } from '../auth/provePerson.ts'
import { acts, router } from '../trpc.ts'

export const accountRouter = router({
  /** Own password, and the code of the second factor where there is one; counts for five minutes of this session. */
  stepUp: acts('account.write', StepUpInput, stepUp, { before: provePerson }),
})
