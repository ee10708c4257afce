/** How people sign in: settings are only added, the last one holds; without one, the profile of the CJIS Security Policy. */
import { CJIS_PROFILE, type SignInRule } from '#shared/record/signInRule.ts'
import type { Db, Tx } from '../open.ts'

export type RuleSetting = SignInRule & {
  readonly id: string
  readonly note: string
  readonly at: string
  readonly by: string
  readonly byName: string
}

export async function insertSignInRule(tx: Tx, setting: RuleSetting): Promise<void> {
  await tx.insertInto('signInRule').values(setting).execute()
}

export async function signInRule(db: Db | Tx): Promise<SignInRule> {
  const row = await db
    .selectFrom('signInRule')
    .select(['secondFactor', 'idleMinutes', 'passwordDays', 'unusedDays', 'notice'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? CJIS_PROFILE
}
