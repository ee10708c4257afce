import { z } from 'zod'
import { lookList } from '../action/lookList.ts'
import { reads, router } from '../trpc.ts'

const id = z.string().optional()

export const lookRouter = router({
  /** The latest first; `detainerId`, `bookingId` or `subjectId`: all looks at that person. */
  list: reads('look.read')
    .input(
      z.object({
        actorId: id,
        detainerId: id,
        bookingId: id,
        subjectId: id,
        cursor: z.number().int().nullish(),
        direction: z.literal('forward').optional(),
      }),
    )
    .query(({ ctx, input }) => lookList(ctx.db, input)),
})
