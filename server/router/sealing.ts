import { z } from 'zod'
import { recordNumbered } from '#db/repository/reach.ts'
import { allSealings, sealedStill, sealingById } from '#db/repository/sealing.ts'
import { Problem } from '#shared/problem.ts'
import { CarryOutInput, REACHES, SealingInput, UnsealingInput, WithdrawSealingInput } from '#shared/record/sealing.ts'
import { carryOutSealing } from '../action/carryOutSealing.ts'
import { proposeSealing, proposeUnsealing, withdrawSealing } from '../action/proposeSealing.ts'
import { recordLook } from '../action/recordLook.ts'
import { leaveNoTrace } from '../sealing/leaveNoTrace.ts'
import { planSealing } from '../sealing/planSealing.ts'
import { acts, reads, router } from '../trpc.ts'

export const sealingRouter = router({
  list: reads('record.read').query(async ({ ctx }) => ({
    sealings: await allSealings(ctx.db),
    sealed: await sealedStill(ctx.db),
  })),
  byId: reads('record.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const sealing = await sealingById(ctx.db, input.id)
      if (!sealing) throw new Problem('record.notFound', input)
      return { sealing, canBeUndone: (await sealedStill(ctx.db)).includes(sealing.id) }
    }),
  /** Which records an order may mean by the number that stands on it. */
  find: reads('record.seal')
    .input(z.object({ number: z.string().trim().min(1).max(60) }))
    .query(({ ctx, input }) => recordNumbered(ctx.db, input.number)),
  /** What an order would take from these records as they stand now. */
  plan: reads('record.seal')
    .input(z.object({ reach: z.enum(REACHES), recordId: z.string() }))
    .query(async ({ ctx, input: { reach, recordId } }) => {
      const { plan } = await planSealing(ctx.db, reach, recordId)
      const [person] = plan.persons
      await recordLook(ctx, { subjectId: person?.id ?? null, detainerId: person ? null : (plan.requests[0]?.id ?? null) })
      return plan
    }),
  propose: acts('record.seal', SealingInput, proposeSealing, { stepUp: true }),
  proposeUndoing: acts('record.seal', UnsealingInput, proposeUnsealing, { stepUp: true }),
  withdraw: acts('record.seal', WithdrawSealingInput, withdrawSealing),
  carryOut: acts('record.seal', CarryOutInput, carryOutSealing, {
    stepUp: true,
    own: { who: 'never', of: 'an order that one proposed', problem: 'sealing.ownProposal' },
    after: async ({ services }) => void (await leaveNoTrace(services.databases)),
  }),
})
