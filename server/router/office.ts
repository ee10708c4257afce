import { z } from 'zod'
import { readOffice } from '#db/repository/office.ts'
import { proofsOf } from '#db/repository/provider.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { readHead } from '#db/repository/ledger.ts'
import { Problem } from '#shared/problem.ts'
import { SetUpInput } from '#shared/record/office.ts'
import { act } from '../act.ts'
import { noticeHash } from '../auth/beforeTry.ts'
import { setUpOffice } from '../action/setUpOffice.ts'
import { anyone, reads, router } from '../trpc.ts'
import { refusal } from '../refusal.ts'

export const officeRouter = router({
  /** What may be known before sign-in: whose desk this is, whether it is set up, who is signed in. */
  status: anyone.query(async ({ ctx }) => {
    const office = await readOffice(ctx.db)
    const { name = null, state = null, timeZone = 'UTC', demo = false } = office ?? {}
    const { notice, idleMinutes } = await signInRule(ctx.db)
    const provider = ctx.services.provider ? { name: ctx.services.provider.settings.name } : null
    return {
      name,
      state,
      timeZone,
      demo,
      actor: ctx.actor,
      todo: ctx.todo ?? null,
      notice: { text: notice, hash: noticeHash(notice) },
      idleMinutes,
      provider,
      proofs: await proofsOf(ctx.db, ctx.session?.id),
    }
  }),

  read: reads('office.read').query(async ({ ctx }) => {
    const office = await readOffice(ctx.db)
    if (!office) throw new Problem('office.notSetUp')
    return { ...office, ledgerHead: await readHead(ctx.db) }
  }),

  setUp: anyone.input(z.object({ key: z.uuid(), do: SetUpInput })).mutation(async ({ ctx, input: { key, do: done } }) => {
    const { services, at } = ctx
    try {
      if (!services.setUpCode.matches(done.code)) throw new Problem('office.wrongCode')
      // The key names the administrator: the same call sent twice comes from the same person.
      const actor = { id: key, name: done.administrator.name, role: 'administrator' } as const
      return await act(services, { key, procedure: 'office.setUp', input: done, actor, at }, (acting) =>
        setUpOffice(acting, done),
      )
    } catch (error) {
      throw error instanceof Problem ? refusal(error) : error
    }
  }),
})
