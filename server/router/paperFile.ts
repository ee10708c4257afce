import { z } from 'zod'
import { paperFilesOf } from '#db/repository/paperFile.ts'
import { AddPaperFileInput, addPaperFile, bytesOf, withinLimit } from '../action/keepPaperFile.ts'
import { openPaperFile } from '../action/openPaperFile.ts'
import { recordLook } from '../action/recordLook.ts'
import { readPaper } from '../reading/readPaper.ts'
import { acts, reads, router } from '../trpc.ts'

export const paperFileRouter = router({
  /** What the desk takes, so that the screen can say so before anything is sent. */
  rules: reads('detainer.read').query(({ ctx }) => ({ mostBytes: ctx.services.paperLimit })),
  ofDetainer: reads('detainer.read')
    .input(z.object({ detainerId: z.string() }))
    .query(({ ctx, input }) => paperFilesOf(ctx.db, input.detainerId)),
  open: reads('detainer.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const opened = await openPaperFile(ctx.db, input.id)
      await recordLook(ctx, { detainerId: opened.file.detainerId })
      return opened
    }),
  /** Reads the file of a paper that is about to be logged, and keeps nothing; whoever stops waiting stops the reading. */
  read: reads('fact.write')
    .input(z.object({ content: z.string().min(1) }))
    .query(({ ctx, input, signal }) => {
      withinLimit(ctx.services, input)
      return readPaper(bytesOf(input.content), signal)
    }),
  add: acts('fact.write', AddPaperFileInput, addPaperFile, {
    before: async (ctx, { file }) => withinLimit(ctx.services, file),
  }),
})
