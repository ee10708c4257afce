/** A broken rule of the house as the web answers it: its code, and the status that goes with it. */
import { TRPCError } from '@trpc/server'
import type { Problem, ProblemCode } from '#shared/problem.ts'
import { problemOf } from './storeProblem.ts'

const HTTP: Partial<Record<ProblemCode, TRPCError['code']>> = {
  'actor.notSignedIn': 'UNAUTHORIZED',
  'actor.notPermitted': 'FORBIDDEN',
  'actor.disabled': 'FORBIDDEN',
  'account.stepUpNeeded': 'FORBIDDEN',
  'account.stepUpLocked': 'TOO_MANY_REQUESTS',
  'record.notFound': 'NOT_FOUND',
  'record.stale': 'CONFLICT',
  'store.busy': 'SERVICE_UNAVAILABLE',
  'store.full': 'SERVICE_UNAVAILABLE',
  'store.unwritable': 'SERVICE_UNAVAILABLE',
}

export const refusal = (cause: Problem): TRPCError =>
  new TRPCError({ code: HTTP[cause.code] ?? 'UNPROCESSABLE_CONTENT', cause, message: cause.code })

/** An error of a procedure: a refusal where it is one, else as it is. */
export const known = (error: TRPCError): TRPCError => {
  const problem = error.code === 'INTERNAL_SERVER_ERROR' ? problemOf(error.cause) : null
  return problem ? refusal(problem) : error
}

/** For what is thrown beside a procedure. */
export function asRefusal(error: unknown): unknown {
  const problem = error instanceof TRPCError ? null : problemOf(error)
  return problem ? refusal(problem) : error
}
