/** The four ways to make a procedure. There is no way to make one without naming the permission that it needs. */
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { type Actor, type Permission, permits } from '#shared/core/permit.ts'
import { Problem, type ProblemCode } from '#shared/problem.ts'
import { Late } from '#shared/record/late.ts'
import { act } from './act.ts'
import { provenLately } from './auth/provePerson.ts'
import type { Acting, Context } from './context.ts'

export type Meta = { readonly permission: Permission | 'anyone' }

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
        problem: error.cause instanceof Problem ? { code: error.cause.code, detail: error.cause.detail } : null,
        fields: error.cause instanceof z.ZodError ? fieldsOf(error.cause) : null,
      },
    }),
  })

export const router = t.router
export const createCaller = t.createCallerFactory

/** Reads, with a permission. */
export const reads = (permission: Permission) =>
  t.procedure.meta({ permission }).use(async ({ ctx, next }) => {
    const result = await next({ ctx: { ...ctx, actor: allowed(ctx.actor, permission) } })
    return result.ok ? result : { ...result, error: known(result.error) }
  })

type Demands<I> = {
  /** The person must have proved in the last minutes who they are. */
  readonly stepUp?: boolean
  /** It may have happened earlier, on paper. */
  readonly late?: boolean
  /** What is checked beside the act, because a refusal must not undo that it was asked. */
  readonly before?: (ctx: Context & { readonly actor: Actor }, input: I) => Promise<void>
}

/** Changes something, with a permission: one act, one transaction, one ledger entry, one answer however often it is sent. */
export const acts = <S extends z.ZodType, T>(
  permission: Permission,
  input: S,
  action: (acting: Acting, input: z.output<S>) => Promise<T>,
  { stepUp = false, late: mayBeLate = false, before }: Demands<z.output<S>> = {},
) =>
  reads(permission)
    .input(z.object({ key: z.uuid(), do: input, late: Late.nullish() }))
    .mutation(async ({ ctx, input: parsed, path }) => {
      // The generic input is resolved only at each use; its shape is the one two lines above.
      const { key, do: done, late = null } = parsed as unknown as { key: string; do: z.output<S>; late?: Late | null }
      if (late && !mayBeLate) throw new Problem('late.notForThis')
      if (stepUp && !provenLately(ctx)) throw new Problem('account.stepUpNeeded')
      await before?.(ctx, done)
      const { actor, at, session } = ctx
      const call = { key, procedure: path, input: done, actor, at, sessionId: session?.id ?? null, late }
      return act(ctx.services, call, (acting) => action(acting, done))
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

/** For whoever has not signed in yet: only the first set-up and the sign-in screen need it. */
export const anyone = t.procedure.meta({ permission: 'anyone' })

function allowed(actor: Actor | null, permission: Permission): Actor {
  if (!actor) throw refusal(new Problem('actor.notSignedIn'))
  if (!permits(actor, permission)) throw refusal(new Problem('actor.notPermitted', { permission }))
  return actor
}

const known = (error: TRPCError): TRPCError =>
  error.cause instanceof Problem && error.code === 'INTERNAL_SERVER_ERROR' ? refusal(error.cause) : error

const HTTP: Partial<Record<ProblemCode, TRPCError['code']>> = {
  'actor.notSignedIn': 'UNAUTHORIZED',
  'actor.notPermitted': 'FORBIDDEN',
  'actor.disabled': 'FORBIDDEN',
  'account.stepUpNeeded': 'FORBIDDEN',
  'account.stepUpLocked': 'TOO_MANY_REQUESTS',
  'record.notFound': 'NOT_FOUND',
  'record.stale': 'CONFLICT',
}

export const refusal = (cause: Problem): TRPCError =>
  new TRPCError({ code: HTTP[cause.code] ?? 'UNPROCESSABLE_CONTENT', cause, message: cause.code })

/** One sentence per field, by its path without the envelope: `subject.surname`. */
const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.toReversed().map((issue) => [issue.path.filter((part, i) => i > 0 || part !== 'do').join('.'), issue.message]),
  )
