import { apiKeys } from '#db/repository/apiKey.ts'
import { MakeKeyInput, RevokeKeyInput } from '#shared/record/apiKey.ts'
import { makeKey, revokeKey, withoutHash } from '../action/manageKey.ts'
import { acts, reads, router } from '../trpc.ts'

export const apiKeyRouter = router({
  list: reads('apiKey.read').query(async ({ ctx }) => (await apiKeys(ctx.db)).map(withoutHash)),
  make: acts('apiKey.write', MakeKeyInput, makeKey, { stepUp: true }),
  revoke: acts('apiKey.write', RevokeKeyInput, revokeKey, { stepUp: true }),
})
