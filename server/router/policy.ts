import { z } from 'zod'
import { readOffice } from '#db/repository/office.ts'
import { overrides } from '#db/repository/override.ts'
import { listPolicyVersions, policyInForce, policyVersionById } from '#db/repository/policyVersion.ts'
import { Problem } from '#shared/problem.ts'
import { Instant } from '#shared/record/instant.ts'
import { OverridesInput } from '#shared/record/override.ts'
import { ReplayInput } from '#shared/record/replay.ts'
import { LiftSuspension, SuspendClause } from '#shared/record/suspension.ts'
import { liftSuspension, suspendClause } from '../action/suspendClause.ts'
import { localEnd, localMidnight } from '../import/localMidnight.ts'
import { replayPolicy } from '../replayPolicy.ts'
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
    (await listPolicyVersions(ctx.db)).map(({ policies, lists: _, situations: __, ...version }) => ({
      ...version,
      titles: policies.map((policy) => policy.title),
    })),
  ),
  /** What bound at an instant, as we know it now, and as it was known then. */
  onDay: reads('policy.read')
    .input(z.object({ at: Instant }))
    .query(async ({ ctx, input: { at } }) => ({
      inForce: (await policyInForce(ctx.db, at)) ?? null,
      believed: (await policyInForce(ctx.db, at, at)) ?? null,
    })),
  suspendClause: acts('policy.write', SuspendClause, suspendClause, { stepUp: true }),
  liftSuspension: acts('policy.write', LiftSuspension, liftSuspension, { stepUp: true }),
  /** Where people depart from the text, clause by clause. */
  overrides: reads('policy.read')
    .input(OverridesInput)
    .query(async ({ ctx, input: { version = null, from, to } }) => {
      const zone = (await readOffice(ctx.db))?.timeZone ?? 'UTC'
      return overrides(ctx.db, version, from ? localMidnight(from, zone) : null, to ? localEnd(to, zone) : null)
    }),
  /** A draft or a version over every past request; whoever stops listening stops the work. */
  replay: reads('detainer.read')
    .input(ReplayInput)
    .subscription(({ ctx, input, signal }) => replayPolicy(ctx, input, signal ?? new AbortController().signal)),
})
