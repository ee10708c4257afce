/** A broken rule of the house as the web answers it: its code, and the status that goes with it. */
import { TRPCError } from '@trpc/server'
import { Problem, type ProblemCode } from '#shared/problem.ts'

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
