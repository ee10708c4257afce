import { z } from 'zod'
import { draftById, listDrafts } from '#db/repository/policyDraft.ts'
import { Problem } from '#shared/problem.ts'
import { CreateDraft, DraftOnScreen, ProposeDraft, SaveDraft, SendBackDraft } from '#shared/record/policyDraft.ts'
import { createDraft, discardDraft, saveDraft } from '../action/draftPolicy.ts'
import { proposeDraft, sendBackDraft, withdrawDraft } from '../action/proposeDraft.ts'
import { signDraft } from '../action/signDraft.ts'
import { readPolicies } from '../readPolicies.ts'
import { acts, reads, router } from '../trpc.ts'

export const draftRouter = router({
  /** Those that are open, then the last twenty closed. */
  list: reads('policy.read').query(({ ctx }) => listDrafts(ctx.db)),
  byId: reads('policy.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const draft = await draftById(ctx.db, input.id)
      if (!draft) throw new Problem('record.notFound', input)
      return draft
    }),
  /** The faults of a file, each in its place, before a draft is made of it. */
  check: reads('policy.read')
    .input(z.object({ raw: z.unknown() }))
    .query(({ input }) => readPolicies(input.raw)),
  create: acts('policy.write', CreateDraft, createDraft),
  save: acts('policy.write', SaveDraft, saveDraft),
  discard: acts('policy.write', DraftOnScreen, discardDraft),
  propose: acts('policy.write', ProposeDraft, proposeDraft),
  withdraw: acts('policy.write', DraftOnScreen, withdrawDraft, {
    own: { who: 'only', of: 'one’s own proposal', problem: 'draft.notProposer' },
  }),
  sendBack: acts('policy.sign', SendBackDraft, sendBackDraft),
  sign: acts('policy.sign', DraftOnScreen, signDraft, {
    stepUp: true,
    own: { who: 'never', of: 'what one proposed or was the last to change', problem: 'draft.ownDraft' },
  }),
})
