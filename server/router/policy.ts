import { z } from 'zod'
import { listPolicyVersions, policyInForce, policyVersionById } from '#db/repository/policyVersion.ts'
import { Problem } from '#shared/problem.ts'
import { LoadPolicyInput, loadPolicy } from '../action/loadPolicy.ts'
import { readPolicies } from '../readPolicies.ts'
import { acts, reads, router } from '../trpc.ts'

export const policyRouter = router({
  inForce: reads('policy.read').query(async ({ ctx }) => {
    const version = await policyInForce(ctx.db, ctx.at)
    if (!version) throw new Problem('policy.noneInForce')
    return version
  }),
  byId: reads('policy.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const version = await policyVersionById(ctx.db, input.id)
      if (!version) throw new Problem('record.notFound', input)
      return version
    }),
  versions: reads('policy.read').query(async ({ ctx }) =>
    (await listPolicyVersions(ctx.db)).map(({ id, number, inForceFrom, loadedByName, policies }) => ({
      id,
      number,
      inForceFrom,
      loadedByName,
      titles: policies.map((policy) => policy.title),
    })),
  ),
  /** The faults of a file before it is loaded; none means that it can be. */
  check: reads('policy.write')
    .input(z.object({ raw: z.unknown() }))
    .query(({ input }) => readPolicies(input.raw)),
  load: acts('policy.write', LoadPolicyInput, loadPolicy),
})
