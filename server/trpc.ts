/** The four ways to make a procedure. There is no way to make one without naming the permission that it needs. */
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Actor, Permission } from '#shared/core/permit.ts'
import { Problem, type ProblemCode } from '#shared/problem.ts'
import { Late } from '#shared/record/late.ts'
import { act } from './act.ts'
import { allowed, refusedTo } from './allowed.ts'
import { provenLately } from './auth/provePerson.ts'
import type { Acting, Context } from './context.ts'
import { legible, unread } from './legibleInput.ts'
import { asRefusal, known } from './refusal.ts'
import { newCallId } from './newCallId.ts'
import { outcomeOf } from './running/heard.ts'

export type Meta = {
  readonly permission: Permission | 'anyone'
  /** What the person did before decides too: not for whoever did it, or only for them. */
  readonly own?: Own | undefined
  /** It takes a password and a code typed in the last minutes. */
  readonly stepUp?: boolean
}
/** `never`: not for whoever proposed, opened or did it; `only`: for nobody else. The problem with which the other is refused. */
type Own = { readonly who: 'never' | 'only'; readonly of: string; readonly problem: ProblemCode }

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: {
      maxDurationMs: 60_000,
      ping: { enabled: true, intervalMs: 5_000 },
      // Longer than the browser's own retry plus one ping, or both reconnect at once.
      client: { reconnectAfterInactivityMs: 15_000 },
    },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message:
        error.cause instanceof Problem ? error.cause.code : error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message,
      data: {
        ...shape.data,
        stack: undefined,
        /** Of a failure that was not foreseen: what it was stands in the log under this. */
        failureId: error.code === 'INTERNAL_SERVER_ERROR' ? failureIdOf(error) : null,
        problem: error.cause instanceof Problem ? { code: error.cause.code, detail: error.cause.detail } : null,
        fields: error.cause instanceof z.ZodError ? fieldsOf(error.cause) : null,
      },
    }),
  })

const failures = new WeakMap<TRPCError, string>()

/** What is for whoever looks after the desk: a fault of ours, or a disk that does not take what is written. */
export function toLog(error: TRPCError): unknown {
  if (error.code === 'SERVICE_UNAVAILABLE') return error.cause?.cause ?? error.cause ?? error
  return error.code === 'INTERNAL_SERVER_ERROR' ? (error.cause ?? error) : null
}

/** The same for the person and for the log. */
export function failureIdOf(error: TRPCError): string {
  const id = failures.get(error) ?? newCallId()
  failures.set(error, id)
  return id
}

export const router = t.router
export const createCaller = t.createCallerFactory

/** Every call is told of when it has ended, however it did. */
const told = t.procedure.use(async ({ ctx, path, next }) => {
  const began = performance.now()
  const result = await next()
  const error = result.ok ? null : result.error
  const failure = error?.code === 'INTERNAL_SERVER_ERROR' ? failureIdOf(error) : null
  const [ms, call, actor] = [performance.now() - began, ctx.call ?? '', ctx.actor?.id ?? null]
  ctx.services.hear?.({ call, procedure: path, ...outcomeOf(error), ms, actor, failure })
  return result
})

/** What was sent is text that any engine can keep. */
const legibly = told.use(async ({ next, getRawInput }) => {
  legible(await getRawInput().catch(unread))
  return next()
})

/** Reads, with a permission. */
export const reads = (permission: Permission) =>
  legibly.meta({ permission }).use(async ({ ctx, next, path }) => {
    const actor = await allowed(ctx, permission, path).catch((error: unknown) => {
      throw asRefusal(error)
    })
    const result = await next({ ctx: { ...ctx, actor } })
    return result.ok ? result : { ...result, error: known(result.error) }
  })

type Demands<I, G> = {
  /** The person must have proved in the last minutes who they are. */
  readonly stepUp?: boolean
  /** It may have happened earlier, on paper. */
  readonly late?: boolean
  readonly own?: Own
  /** A list of the jail system, or what another system pushes: an entry for each record that it changes, and one for itself. */
  readonly many?: boolean
  /** What is checked beside the act, because a refusal must not undo that it was asked. */
  readonly before?: (ctx: Context & { readonly actor: Actor }, input: I) => Promise<void>
  /** What takes long to read is read before the act, so that nobody waits to write; the act itself sees whether it still holds. */
  readonly gather?: (ctx: Context & { readonly actor: Actor }, input: I) => Promise<G>
  /** What is done once the act stands. */
  readonly after?: (ctx: Context) => Promise<void>
}

/** Changes something, with a permission: one act, one transaction, one ledger entry, one answer however often it is sent. */
export const acts = <S extends z.ZodType, T, G = void>(
  permission: Permission,
  input: S,
  action: (acting: Acting, input: z.output<S>, gathered: G) => Promise<T>,
  { stepUp = false, late: mayBeLate = false, own, many = false, before, gather, after }: Demands<z.output<S>, G> = {},
) =>
  reads(permission)
    .meta({ permission, stepUp, own })
    .input(z.object({ key: z.uuid(), do: input, late: Late.nullish() }))
    .mutation(async ({ ctx, input: parsed, path }) => {
      // The generic input is resolved only at each use; its shape is the one two lines above.
      const { key, do: done, late = null } = parsed as unknown as { key: string; do: z.output<S>; late?: Late | null }
      if (late && !mayBeLate) throw new Problem('late.notForThis')
      if (stepUp && !provenLately(ctx)) throw new Problem('account.stepUpNeeded')
      await before?.(ctx, done)
      const gathered = await gather?.(ctx, done)
      const { actor, at, session } = ctx
      const call = {
        key,
        procedure: path,
        input: done,
        actor,
        at,
        sessionId: session?.id ?? null,
        proven: provenLately(ctx),
        late,
        many,
      }
      const answer = await act(ctx.services, call, (acting) => action(acting, done, gathered as G)).catch(
        async (error: unknown) => {
          // Whose doing it was decides like a permission, and who is refused by it is on record like them.
          if (error instanceof Problem && error.code === own?.problem) await refusedTo(ctx.services, actor, at, path, permission)
          throw error
        },
      )
      await after?.(ctx)
      return answer
    })

/** A file that was made: its bytes in base64, and their hash, which the ledger keeps. */
export type MadeFile = { readonly name: string; readonly type: string; readonly content: string; readonly sha256: string }

/**
 * Hands a file over, with a permission: it is made from what is read beside all writing, and then a short act records that it was. Sent
 * twice, what is handed over is still what was recorded. Throws `report.changed` where it no longer can be.
 */
export const delivers = <S extends z.ZodType, F extends MadeFile>(
  permission: Permission,
  input: S,
  make: (ctx: Context & { readonly actor: Actor }, input: z.output<S>) => Promise<F>,
  record: (acting: Acting, input: z.output<S>, file: F) => Promise<void>,
) =>
  reads(permission)
    .input(z.object({ key: z.uuid(), do: input }))
    .mutation(async ({ ctx, input: parsed, path }) => {
      const { key, do: asked } = parsed as unknown as { key: string; do: z.output<S> }
      const file = await make(ctx, asked)
      const { actor, at, session } = ctx
      const call = { key, procedure: path, input: asked, actor, at, sessionId: session?.id ?? null }
      const { sha256 } = await act(ctx.services, call, async (acting) => {
        await record(acting, asked, file)
        return { sha256: file.sha256 }
      })
      if (sha256 !== file.sha256) throw new Problem('report.changed')
      return file
    })

/** For whoever has not signed in: the first set-up, the sign-in screen, and whoever holds a certificate. */
export const anyone = legibly.meta({ permission: 'anyone' })

/** One sentence per field, by its path without the envelope: `subject.surname`. */
const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.toReversed().map((issue) => [issue.path.filter((part, i) => i > 0 || part !== 'do').join('.'), issue.message]),
  )
