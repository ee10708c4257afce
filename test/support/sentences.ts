/** What a refused form says: each field by its path without the envelope, with its sentence. */
import type { TRPCError } from '@trpc/server'
import { expect } from 'vitest'
import type { z } from 'zod'

export async function sentences(call: Promise<unknown>): Promise<[string, string][]> {
  const error = (await call.then(
    () => expect.fail('was let in'),
    (reason: unknown) => reason,
  )) as TRPCError
  expect(error.code).toBe('BAD_REQUEST')
  return (error.cause as z.ZodError).issues.map((issue) => [issue.path.slice(1).join('.'), issue.message])
}
