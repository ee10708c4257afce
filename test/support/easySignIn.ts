/** An office that asks for no second factor, for the stories that are not about the door; whoever is given has a password of their own already. */
import { randomUUID } from 'node:crypto'
import { setAccount } from '#db/repository/signIn.ts'
import { act } from '#server/act.ts'
import { setSignInRule } from '#server/action/setSignInRule.ts'
import { noticeHash } from '#server/auth/beforeTry.ts'
import { DESK } from '#server/auth/enterAsDesk.ts'
import type { Services } from '#server/context.ts'
import { CJIS_PROFILE, type SignInRule } from '#shared/record/signInRule.ts'

/** What a browser sends of the notice that it has shown. */
export const NOTICE_READ = { 'x-notice': noticeHash(CJIS_PROFILE.notice) }

export async function easySignIn(
  services: Services,
  userIds: readonly string[] = [],
  over: Partial<SignInRule> = {},
): Promise<void> {
  const call = { key: randomUUID(), procedure: 'test', input: null, actor: DESK, at: services.now() }
  await act(services, call, async (acting) => {
    for (const userId of userIds) await setAccount(acting.tx, userId, { mustChange: 0 })
    return setSignInRule(acting, { ...CJIS_PROFILE, secondFactor: 'optional', note: 'Nothing of the FBI is kept here', ...over })
  })
}
