/** The office sets how people sign in; what it leaves of the CJIS profile stands on record with its reason. */
import { insertSignInRule, signInRule } from '#db/repository/signInRule.ts'
import type { SignInRule, SignInRuleInput } from '#shared/record/signInRule.ts'
import type { Acting } from '../context.ts'

export async function setSignInRule({ tx, actor, at, newId, enter }: Acting, input: SignInRuleInput): Promise<SignInRule> {
  const was = await signInRule(tx)
  const setting = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertSignInRule(tx, setting)
  await enter({ act: 'signIn.set', subjectId: setting.id, detail: { was, ...input } })
  return setting
}
