import { tracked } from '@trpc/server'
import { z } from 'zod'
import { entriesBefore, readHead } from '#db/repository/ledger.ts'
import { signedText } from '#shared/core/checkpoint.ts'
import { recordLedgerRead } from '../action/recordLedgerRead.ts'
import { sayCompared } from '../ledger/checkpoints.ts'
import { verifyLedger } from '../verifyLedger.ts'
import { verifyLooks } from '../verifyLooks.ts'
import { askedSeldom, SHUTS_OUT, TAIL, tail } from '../tail.ts'
import { reads, router } from '../trpc.ts'

/** Also how soon a change made by another process (an import) reaches the screens. */
const BEAT_MS = 1_000

export const ledgerRouter = router({
  recent: reads('ledger.read')
    .input(z.object({ cursor: z.number().int().nullish() }))
    .query(async ({ ctx, input }) => {
      const entries = await entriesBefore(ctx.db, input.cursor ?? null, 100)
      await recordLedgerRead(ctx, 'ledger')
      return entries
    }),
  /** Printed on every sheet: where the ledger stood when the paper left the machine. */
  head: reads('ledger.read').query(({ ctx }) => readHead(ctx.db)),
  /** What the start of the desk found, and a checkpoint of this moment to print or keep; null where no desk is running. */
  checkpoint: reads('ledger.read').query(async ({ ctx }) => {
    const { checkpoints } = ctx.services
    if (!checkpoints) return null
    const found = await checkpoints.compare()
    return {
      says: sayCompared(found),
      broken: found.state !== 'agrees' && found.state !== 'none',
      text: signedText(await checkpoints.now()),
      publicLine: checkpoints.publicLine,
    }
  }),
  verify: reads('ledger.read').query(async ({ ctx }) => ({ ...(await verifyLedger(ctx.db)), looks: await verifyLooks(ctx.db) })),

  /**
   * The live feed. The ledger's own sequence is the cursor, so whoever was away reads what was missed; a beat without a cursor says that
   * the screen is current.
   */
  feed: reads('ledger.read')
    .input(z.object({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const { live } = ctx.services
      const ended = signal ?? new AbortController().signal
      let seq = input.lastEventId ? Number(input.lastEventId) : (await readHead(ctx.db)).seq
      const stillIn = askedSeldom(ctx.stillSignedIn)
      while (!ended.aborted && (await stillIn(false))) {
        const woken = live.next(BEAT_MS, ended) // listening before the read: nothing falls between
        const entries = await tail(ctx.db, seq)
        if (entries.some(({ act }) => SHUTS_OUT.test(act)) && !(await stillIn(true))) return
        for (const { seq: next, act, actorName, detainerId, bookingId } of entries) {
          seq = next
          yield tracked(String(seq), { beat: false, seq, act, actorName, detainerId, bookingId })
        }
        if (entries.length === 0)
          yield tracked(String(seq), { beat: true, seq, act: null, actorName: null, detainerId: null, bookingId: null })
        if (entries.length < TAIL) await woken
      }
    }),
})
