import { z } from 'zod'
import { paperFilesOf } from '#db/repository/paperFile.ts'
import { AddPaperFileInput, addPaperFile, withinLimit } from '../action/keepPaperFile.ts'
import { openPaperFile } from '../action/openPaperFile.ts'
import { acts, reads, router } from '../trpc.ts'

export const paperFileRouter = router({
  /** What the desk takes, so that the screen can say so before anything is sent. */
  rules: reads('detainer.read').query(({ ctx }) => ({ mostBytes: ctx.services.paperLimit })),
  ofDetainer: reads('detainer.read')
    .input(z.object({ detainerId: z.string() }))
    .query(({ ctx, input }) => paperFilesOf(ctx.db, input.detainerId)),
  open: reads('detainer.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => openPaperFile(ctx.db, input.id)),
  add: acts('fact.write', AddPaperFileInput, addPaperFile, {
    before: async (ctx, { file }) => withinLimit(ctx.services, file),
  }),
})
