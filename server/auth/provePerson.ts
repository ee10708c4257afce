/**
 * Before a signature, whoever is signed in proves that it is still them: by their own password and, where they have set one up, by the
 * code of their second factor. It counts for five minutes in this session.
 */
import { z } from 'zod'
import { passwordOf } from '#db/repository/user.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import type { Context } from '../context.ts'
import { verifyPassword } from './password.ts'

const COUNTS_MS = 5 * 60_000

export const StepUpInput = z.object({ password: z.string().max(128), code: z.string().trim().max(20).optional() })

/** Throws `account.stepUpLocked`, `account.wrongPassword`, `account.wrongCode`. */
export async function provePerson(
  { db, services, session, actor, at }: Context & { readonly actor: Actor },
  { password, code = '' }: z.infer<typeof StepUpInput>,
): Promise<void> {
  if (!session) throw new Problem('actor.notSignedIn')
  if (!services.attempts.begin(session.id, at)) throw new Problem('account.stepUpLocked')
  const kept = await passwordOf(db, actor.id)
  if (!kept || !(await verifyPassword({ hash: kept.password, password }))) throw new Problem('account.wrongPassword')
  if (kept.secondFactor && !(await session.codeIsRight(code))) throw new Problem('account.wrongCode')
  services.attempts.succeeded(session.id)
}

export function provenLately({ steppedUpAt, at }: Pick<Context, 'steppedUpAt' | 'at'>): boolean {
  if (steppedUpAt === null) return false
  const since = Date.parse(at) - Date.parse(steppedUpAt)
  return since >= 0 && since <= COUNTS_MS
}
