/** The person behind a session has proved who they are: written down with its instant, so that a signature can lean on it. */
import { recordStepUp } from '#db/repository/stepUp.ts'
import { Problem } from '#shared/problem.ts'
import type { Acting } from '../context.ts'

export async function stepUp(
  { tx, actor, at, sessionId, enter }: Acting,
  { password }: { readonly password?: string | undefined },
): Promise<{ steppedUpAt: string }> {
  if (sessionId === null) throw new Problem('actor.notSignedIn')
  await recordStepUp(tx, sessionId, at)
  await enter({
    act: 'account.steppedUp',
    subjectId: actor.id,
    detail: { way: password === undefined ? 'provider' : 'password' },
  })
  return { steppedUpAt: at }
}
