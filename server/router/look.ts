import { z } from 'zod'
import { lookList } from '../action/lookList.ts'
import { recordLedgerRead } from '../action/recordLedgerRead.ts'
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
    .query(async ({ ctx, input }) => {
      const looks = await lookList(ctx.db, input)
      await recordLedgerRead(ctx, 'looks')
      return looks
    }),
})
