import { z } from 'zod'
import { columnMaps } from '#db/repository/columnMap.ts'
import { missingPeople, rosterById, rosterList, systemNames } from '#db/repository/roster.ts'
import { Problem } from '#shared/problem.ts'
import { AnswerMissingInput, ApplyRosterInput, RosterFile, SaveMapInput } from '#shared/record/roster.ts'
import { answerMissing } from '../action/answerMissing.ts'
import { applyRoster } from '../action/applyRoster.ts'
import { previewRoster } from '../action/previewRoster.ts'
import { MOST_BYTES, readRosterFile, rosterBytes } from '../action/readRosterFile.ts'
import { saveColumnMap } from '../action/saveColumnMap.ts'
import { sampleRoster } from '../roster/readRoster.ts'
import { acts, reads, router } from '../trpc.ts'

const SHOWN = 100

export const rosterRouter = router({
  list: reads('roster.read').query(({ ctx }) => rosterList(ctx.db, SHOWN)),
  byId: reads('roster.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const roster = await rosterById(ctx.db, input.id)
      if (!roster) throw new Problem('record.notFound', input)
      return roster
    }),
  /** Whom a list no longer names, and who waits for an answer to how they left. */
  missing: reads('roster.read').query(({ ctx }) => missingPeople(ctx.db)),
  /** What the screen needs before a file is chosen. */
  ways: reads('roster.read').query(async ({ ctx }) => ({
    systems: await systemNames(ctx.db),
    maps: await columnMaps(ctx.db),
    mostBytes: MOST_BYTES,
  })),
  /** The headings of a file and its first rows. */
  sample: reads('roster.write')
    .input(RosterFile.pick({ content: true }))
    .query(({ input }) => sampleRoster(rosterBytes(input.content))),
  preview: reads('roster.write')
    .input(RosterFile)
    .query(async ({ ctx, input }) => previewRoster(ctx.db, input, await readRosterFile(ctx, input), ctx.at)),
  takeIn: acts('roster.write', ApplyRosterInput, applyRoster, { many: true, gather: readRosterFile }),
  saveMap: acts('roster.write', SaveMapInput, saveColumnMap),
  stillHere: acts('roster.write', AnswerMissingInput, answerMissing),
})
