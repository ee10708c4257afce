/**
 * Before a signature, whoever is signed in proves that it is still them: by their own password, or by signing in anew at the office's
 * provider a moment ago; and, where they have set one up and the provider did not ask for another, by the code of their second factor. It
 * counts for five minutes in this session.
 */
import { z } from 'zod'
import { passwordOf } from '#db/repository/user.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem, type ProblemCode } from '#shared/problem.ts'
import type { Context, Services } from '../context.ts'
import { atDoor } from './enterAsDesk.ts'
import { verifyPassword } from './password.ts'

const COUNTS_MS = 5 * 60_000

export const StepUpInput = z.object({ password: z.string().max(128).optional(), code: z.string().trim().max(20).optional() })

/** `password`: none where the provider says who it is. Throws `account.stepUpLocked`, `account.wrongPassword`, `account.wrongCode`, `account.notProvenThere`. */
export async function provePerson(ctx: Context & { readonly actor: Actor }, input: z.infer<typeof StepUpInput>): Promise<void> {
  try {
    await prove(ctx, input)
  } catch (error) {
    if (error instanceof Problem && WHY[error.code]) await provedNothing(ctx, 'stepUp', WHY[error.code] ?? '')
    throw error
  }
}

const WHY: Partial<Record<ProblemCode, string>> = {
  'account.stepUpLocked': 'tooOften',
  'account.wrongPassword': 'password',
  'account.wrongCode': 'code',
  'account.notProvenThere': 'provider',
}

/** That somebody who is signed in could not prove who they are is on record like a failed sign-in (AU-2). */
export async function provedNothing(
  { services, actor, at }: { readonly services: Services; readonly actor: Actor; readonly at: string },
  what: 'stepUp' | 'password' | 'secondFactor',
  why: string,
): Promise<void> {
  await atDoor(services, 'account.refused', actor, at, ({ enter }) =>
    enter({ act: 'account.refused', subjectId: actor.id, detail: { what, why } }),
  )
}

async function prove(
  { db, services, session, actor, at }: Context & { readonly actor: Actor },
  { password, code = '' }: z.infer<typeof StepUpInput>,
): Promise<void> {
  if (!session) throw new Problem('actor.notSignedIn')
  if (!services.attempts.begin(session.id, at)) throw new Problem('account.stepUpLocked')
  const kept = await passwordOf(db, actor.id)
  const there = password === undefined ? services.provider?.proofs.get(session.id) : undefined
  if (password === undefined) {
    if (!there || Date.parse(at) - Date.parse(there.at) > COUNTS_MS) throw new Problem('account.notProvenThere')
  } else if (!kept?.password || !(await verifyPassword({ hash: kept.password, password })))
    throw new Problem('account.wrongPassword')
  if (kept?.secondFactor && !there?.factor && !(await session.codeIsRight(code))) throw new Problem('account.wrongCode')
  services.provider?.proofs.delete(session.id)
  services.attempts.succeeded(session.id)
}

export function provenLately({ steppedUpAt, at }: Pick<Context, 'steppedUpAt' | 'at'>): boolean {
  if (steppedUpAt === null) return false
  const since = Date.parse(at) - Date.parse(steppedUpAt)
  return since >= 0 && since <= COUNTS_MS
}
