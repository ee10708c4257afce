import { z } from 'zod'
import { agenciesToConfirm, columnCounts } from '#db/repository/listColumn.ts'
import { rowsStaged } from '#db/repository/listRow.ts'
import { allLists } from '#db/repository/list.ts'
import { AgencyInput } from '#shared/record/agency.ts'
import { ImportListInput, LIST_KINDS, MOST_COLUMNS } from '#shared/record/list.ts'
import { ConfirmAgenciesInput, ConfirmClassInput, ConfirmRowInput, LIST_CLASSES } from '#shared/record/listRow.ts'
import { AnswerListInput, answerList, lastLetter } from '../action/answerList.ts'
import { confirmAgencies, confirmClass, confirmRow } from '../action/confirmRow.ts'
import { importList, mostBytes, sentTable } from '../action/importList.ts'
import { EvidenceInput, evidenceText, takeEvidence } from '../action/listEvidence.ts'
import { agencyPage, listPage, listRowPage, listsWithCounts, readList } from '../action/listPage.ts'
import { judgeList, MatchListInput, matchList } from '../action/matchList.ts'
import { setAgency } from '../action/setAgency.ts'
import { shownRows } from '../list/listRows.ts'
import { peekTable } from '../list/peekTable.ts'
import { stageList } from '../list/stageList.ts'
import { acts, reads, router } from '../trpc.ts'

const PAGE = 200

export const listRouter = router({
  all: reads('list.read').query(({ ctx }) => listsWithCounts(ctx.db)),
  byId: reads('list.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => listPage(ctx.db, input.id)),
  /** In the order of the file, a page at a time. */
  rows: reads('list.read')
    .input(
      z.object({
        id: z.string(),
        is: z.enum(LIST_CLASSES).nullable(),
        open: z.boolean(),
        cursor: z.number().int().nullish(),
        direction: z.literal('forward').optional(),
      }),
    )
    .query(async ({ ctx, input: { id, is, open, cursor } }) => {
      const list = await readList(ctx.db, id)
      const rows = await shownRows(ctx.db, list, { is, open, after: cursor ?? 0, limit: PAGE + 1 })
      return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.row ?? null) : null }
    }),
  row: reads('list.read')
    .input(z.object({ id: z.string(), row: z.number().int() }))
    .query(({ ctx, input }) => listRowPage(ctx, input.id, input.row)),
  /** How often each value of a column stands in the list; `year`: only of rows issued in it. */
  totals: reads('list.read')
    .input(
      z.object({
        id: z.string(),
        column: z
          .number()
          .int()
          .min(0)
          .max(MOST_COLUMNS - 1),
        year: z
          .string()
          .regex(/^\d{4}$/)
          .nullable(),
      }),
    )
    .query(async ({ ctx, input }) => ({
      years: await columnCounts(ctx.db, input.id, 'year', null),
      values: await columnCounts(ctx.db, input.id, input.column, input.year),
    })),
  /** Nothing is kept of it. */
  peek: reads('list.write')
    .input(z.object({ kind: z.enum(LIST_KINDS), publisher: z.string(), content: z.base64() }))
    .query(async ({ ctx, input }) => peekTable(sentTable(input, ctx.services), await allLists(ctx.db), input.publisher)),
  rules: reads('list.write').query(({ ctx }) => ({ mostBytes: mostBytes(ctx.services.paperLimit) })),
  progress: reads('list.write')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => ({ rows: await rowsStaged(ctx.db, input.id) })),
  letter: reads('list.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => lastLetter(ctx.db, input.id)),
  agency: reads('office.read').query(({ ctx }) => agencyPage(ctx.db)),
  setAgency: acts('agency.write', AgencyInput, setAgency),
  import: acts('list.write', ImportListInput, importList, {
    before: async (ctx, input) => stageList(ctx.services, input, sentTable(input, ctx.services)),
  }),
  confirm: acts('list.write', ConfirmRowInput, confirmRow),
  /** Other agencies of our state, by the names that the list gives them. */
  agencies: reads('list.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const { id, mapping } = await readList(ctx.db, input.id)
      return mapping.columns.agency === undefined ? [] : agenciesToConfirm(ctx.db, id, mapping.columns.agency)
    }),
  confirmAgencies: acts('list.write', ConfirmAgenciesInput, confirmAgencies),
  confirmClass: acts('list.write', ConfirmClassInput, confirmClass),
  match: acts('list.write', MatchListInput, matchList, { gather: judgeList }),
  answer: acts('list.write', AnswerListInput, answerList),
  evidence: acts('list.read', EvidenceInput, takeEvidence),
  evidenceText: reads('list.read')
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => evidenceText(ctx.db, input.id)),
})
