/** The first visitor sets the office up: the office, its first administrator and the policy to start from, in one act. */
import { insertOffice, readOffice } from '#db/repository/office.ts'
import { insertUser } from '#db/repository/user.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import { Problem } from '#shared/problem.ts'
import type { Office, OfficeInput, SetUpInput } from '#shared/record/office.ts'
import { hashPassword } from '../auth/password.ts'
import { refuseWeak } from '../auth/weakPassword.ts'
import type { Acting } from '../context.ts'
import { soundPolicies } from '../soundPolicies.ts'
import { addPolicyVersion } from './addPolicyVersion.ts'

/** Throws `office.alreadySetUp`, `policy.faulty`, `account.weakPassword`. The one-time code is checked before the act. */
export async function setUpOffice(acting: Acting, input: Omit<SetUpInput, 'code'>, demo = false): Promise<Office> {
  const { tx, actor, at, newId } = acting
  if (await readOffice(tx)) throw new Problem('office.alreadySetUp')
  const { policyIds, facilities, ...rest } = input.office
  const office: Office = {
    ...rest,
    holidays: 'holidays-statutory',
    facilities: facilities.map((name) => ({ id: newId(), name })),
    demo,
  }
  await insertOffice(tx, office, at)
  const { username, name, password } = input.administrator
  // The demonstration's one password stands in its terminal.
  if (!demo) refuseWeak(password, [username, name, office.name])
  await insertUser(
    tx,
    { id: actor.id, username, name, role: 'administrator', mustChange: false },
    await hashPassword(password),
    at,
  )
  const version = await addPolicyVersion(acting, soundPolicies({ policies: policiesChosen(policyIds) }))
  const detail = {
    name: office.name,
    state: office.state,
    code: office.code,
    timeZone: office.timeZone,
    policyVersion: version.id,
    policyIds,
  }
  await acting.enter({ act: 'office.setUp', subjectId: 'office', detail })
  return office
}

function policiesChosen(ids: OfficeInput['policyIds']) {
  const policies = policiesNamed(ids.join('+'))
  if (!policies) throw new Problem('policy.faulty', [{ place: 'policyIds', says: 'Choose policies from the library.' }])
  return policies
}
