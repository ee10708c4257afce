/**
 * The two ways to make a route for outside systems: one pulls, the other pushes. A push is one act of the system that the key names; a pull
 * is a look that is kept.
 */
import { randomUUID } from 'node:crypto'
import { initTRPC, TRPCError } from '@trpc/server'
import type { OpenApiMeta } from 'trpc-to-openapi'
import type { z } from 'zod'
import type { Db } from '#db/open.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import { act } from '../act.ts'
import type { Acting, Services } from '../context.ts'
import { outcomeOf } from '../running/heard.ts'
import { legible } from '../legibleInput.ts'
import { refusal } from '../refusal.ts'
import { problemOf } from '../storeProblem.ts'
import { apiSays } from './apiSays.ts'

export type ApiContext = {
  readonly db: Db
  readonly services: Services
  readonly at: string
  /** The name of the system, as its lists bear it. */
  readonly system: string
  readonly actor: Actor
  /** Of the request, for the log. */
  readonly call: string
}

/** What it was stands in the log. */
const FAULT = 'The desk could not do this. Nothing was changed.'

const t = initTRPC
  .context<ApiContext>()
  .meta<OpenApiMeta>()
  .create({
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message:
        error.cause instanceof Problem
          ? apiSays(error.cause.code)
          : error.code === 'INTERNAL_SERVER_ERROR'
            ? FAULT
            : shape.message,
      data: { ...shape.data, stack: undefined },
      problem: error.cause instanceof Problem ? error.cause.code : null,
    }),
  })

export const apiRouterOf = t.router

type Described = Omit<NonNullable<OpenApiMeta['openapi']>, 'method' | 'path'>

const route = (method: 'GET' | 'PUT' | 'POST', path: `/${string}`, described: Described) =>
  t.procedure
    .meta({ openapi: { method, path, errorResponses: [400, 401, 404, 422, 429, 503], ...described } })
    .use(async ({ ctx, path: procedure, next }) => {
      const began = performance.now()
      const result = await next()
      const outcome = outcomeOf(result.ok ? null : result.error)
      const [ms, actor, call] = [performance.now() - began, ctx.actor.id, ctx.call]
      ctx.services.hear?.({ call, procedure: `api.${procedure}`, ...outcome, ms, actor, failure: null })
      if (result.ok) return result
      const { error } = result
      const problem = error instanceof Refused ? null : problemOf(error.cause)
      return { ...result, error: problem ? asRefusal(problem) : error }
    })

/** A refusal that has its status already. */
class Refused extends TRPCError {}

const asRefusal = (problem: Problem): Refused => {
  const { code, message, cause } = refusal(problem)
  return new Refused({ code, message, cause })
}

export const pulls = <I extends z.ZodType, O extends z.ZodType>(
  path: `/${string}`,
  described: Described,
  { input, output }: { readonly input: I; readonly output: O },
  read: (ctx: ApiContext, input: z.output<I>) => Promise<z.input<O>>,
) =>
  route('GET', path, described)
    .input(input)
    .output(output)
    .query(async ({ ctx, input: parsed }) => {
      legible(parsed)
      return (await read(ctx, parsed as z.output<I>)) as never
    })

/** `already`: what is answered where the record says it already, so that the same push sent twice does nothing more. */
export const pushes = <I extends z.ZodType, O extends z.ZodType>(
  method: 'PUT' | 'POST',
  path: `/${string}`,
  described: Described,
  { input, output }: { readonly input: I; readonly output: O },
  action: (acting: Acting, system: string, input: z.output<I>) => Promise<z.input<O>>,
  already?: (ctx: ApiContext, input: z.output<I>) => Promise<z.input<O> | null>,
) =>
  route(method, path, described)
    .input(input)
    .output(output)
    .mutation(async ({ ctx, input: parsed, path: procedure }) => {
      legible(parsed)
      const done = parsed as z.output<I>
      const answered = await already?.(ctx, done)
      if (answered) return answered as never
      const { services, actor, at, system } = ctx
      const call = { key: randomUUID(), procedure: `api.${procedure}`, input: done, actor, at, many: true }
      return (await act(services, call, (acting) => action(acting, system, done))) as never
    })
