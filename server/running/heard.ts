/** What is told of a call to the log and the counts: which procedure, how it ended, how long it took, and whose id; never a name, an input or an address. */
import type { TRPCError } from '@trpc/server'
import { Problem } from '#shared/problem.ts'

export type Heard = {
  /** Of the request that brought it; several calls may come in one. */
  readonly call: string
  readonly procedure: string
  /** `ok`, the word of the refusal, or the kind of the error. */
  readonly result: string
  readonly outcome: 'ok' | 'refused' | 'invalid' | 'failed'
  readonly ms: number
  readonly actor: string | null
  /** Of a failure that was not foreseen: what the person was shown. */
  readonly failure: string | null
}

export const outcomeOf = (error: TRPCError | null): Pick<Heard, 'result' | 'outcome'> => {
  if (!error) return { result: 'ok', outcome: 'ok' }
  if (error.cause instanceof Problem) return { result: error.cause.code, outcome: 'refused' }
  return { result: error.code, outcome: OUTCOMES[error.code] ?? 'refused' }
}

const OUTCOMES: Partial<Record<TRPCError['code'], Heard['outcome']>> = {
  INTERNAL_SERVER_ERROR: 'failed',
  BAD_REQUEST: 'invalid',
  PARSE_ERROR: 'invalid',
}
