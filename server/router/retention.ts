import { z } from 'zod'
import { allDestructions, allLegalHolds, destructionById } from '#db/repository/retention.ts'
import { Problem } from '#shared/problem.ts'
import {
  DestroyInput,
  LiftHoldInput,
  PlaceHoldInput,
  ProposeDestructionInput,
  RetentionRuleInput,
  WithdrawDestructionInput,
} from '#shared/record/retention.ts'
import { destroy, proposeDestruction, setRetention, withdrawDestruction } from '../action/destroyRecords.ts'
import { liftHold, placeHold } from '../action/holdRecords.ts'
import { dueNow, planDestruction } from '../retention/dueNow.ts'
import { leaveNoTrace } from '../sealing/leaveNoTrace.ts'
import { acts, reads, router } from '../trpc.ts'

export const retentionRouter = router({
  /** The schedule with what is due by it now. */
  due: reads('record.read').query(({ ctx }) => dueNow(ctx.db, ctx.at)),
  holds: reads('record.read').query(({ ctx }) => allLegalHolds(ctx.db)),
  destructions: reads('record.read').query(({ ctx }) => allDestructions(ctx.db)),
  byId: reads('record.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const destruction = await destructionById(ctx.db, input.id)
      if (!destruction) throw new Problem('record.notFound', input)
      return destruction
    }),
  /** What a destruction would take as things stand now. */
  plan: reads('record.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const destruction = await destructionById(ctx.db, input.id)
      if (!destruction) throw new Problem('record.notFound', input)
      return (await planDestruction(ctx.db, destruction.series, destruction.upTo)).plan
    }),
  hold: acts('record.hold', PlaceHoldInput, placeHold),
  lift: acts('record.hold', LiftHoldInput, liftHold, { stepUp: true }),
  set: acts('record.schedule', RetentionRuleInput, setRetention, { stepUp: true }),
  propose: acts('record.destroy', ProposeDestructionInput, proposeDestruction, { stepUp: true }),
  withdraw: acts('record.destroy', WithdrawDestructionInput, withdrawDestruction),
  destroy: acts('record.destroy', DestroyInput, destroy, {
    stepUp: true,
    own: { who: 'never', of: 'a destruction that one proposed', problem: 'retention.ownProposal' },
    after: async ({ services }) => void (await leaveNoTrace(services.databases)),
  }),
})
