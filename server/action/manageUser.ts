/** People who may sign in: created with a role, disabled and never deleted; a disabled person's sessions end in the same act. */
import { z } from 'zod'
import {
  activeAdministrators,
  endSessions,
  insertUser,
  readUser,
  updatePassword,
  updateUser,
  type User,
  usernameTaken,
} from '#db/repository/user.ts'
import { ROLES } from '#shared/core/permit.ts'
import { dropPassword, namedAtProvider, setProviderName } from '#db/repository/provider.ts'
import { dropSecondFactor, setAccount } from '#db/repository/signIn.ts'
import { readOffice } from '#db/repository/office.ts'
import { Problem } from '#shared/problem.ts'
import type { Office } from '#shared/record/office.ts'
import { NewUser, ProviderName } from '#shared/record/office.ts'
import { hashPassword } from '../auth/password.ts'
import { refuseWeak } from '../auth/weakPassword.ts'
import type { Acting } from '../context.ts'

/** Without a password only the office's provider lets them in. */
export const CreateUserInput = NewUser.extend({
  role: z.enum(ROLES),
  password: NewUser.shape.password.nullish(),
  providerName: ProviderName.nullish(),
}).refine(({ password, providerName }) => password || providerName, {
  path: ['password'],
  message: 'Give a first password, or the name at the provider.',
})
export const ChangeRoleInput = z.object({ userId: z.string(), role: z.enum(ROLES) })
export const LinkInput = z.object({ userId: z.string(), providerName: ProviderName, keepsPassword: z.boolean() })
export const UserInput = z.object({ userId: z.string() })
export const ResetPasswordInput = z.object({ userId: z.string(), password: NewUser.shape.password })

export async function createUser({ tx, at, newId, enter }: Acting, input: z.infer<typeof CreateUserInput>): Promise<User> {
  if (await usernameTaken(tx, input.username)) throw new Problem('user.nameTaken')
  const { username, name, role, password = null, providerName = null } = input
  if (providerName !== null) await nameIsFree(tx, providerName)
  const demo = password !== null && (await notWeak(tx, password, input)).demo
  // The first password lives for one sign-in; at the demonstration it stands in the terminal and stays.
  const account = { id: newId(), username, name, role, mustChange: password !== null && !demo, providerName }
  await insertUser(tx, account, password === null ? null : await hashPassword(password), at)
  const detail = { username, role, ...(providerName === null ? {} : { providerName, password: password !== null }) }
  await enter({ act: 'user.created', subjectId: account.id, detail })
  return known(tx, account.id)
}

/** The person is known at the office's provider by that name; the next who comes under it is tied to the account. */
export async function linkUser({ tx, enter }: Acting, input: z.infer<typeof LinkInput>): Promise<User> {
  const user = await known(tx, input.userId)
  const { providerName } = input
  if (providerName !== user.providerName) await nameIsFree(tx, providerName)
  await setProviderName(tx, user.id, providerName)
  if (!input.keepsPassword) await dropPassword(tx, user.id)
  await endSessions(tx, user.id)
  const password = user.hasPassword && input.keepsPassword
  await enter({ act: 'user.linked', subjectId: user.id, detail: { was: user.providerName, providerName, password } })
  return known(tx, user.id)
}

/** The provider lets them in no more; whoever had no password needs one then. */
export async function unlinkUser({ tx, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await setProviderName(tx, user.id, null)
  await endSessions(tx, user.id)
  await enter({ act: 'user.unlinked', subjectId: user.id, detail: { was: user.providerName } })
  return known(tx, user.id)
}

export async function changeRole({ tx, enter }: Acting, input: z.infer<typeof ChangeRoleInput>): Promise<User> {
  const user = await known(tx, input.userId)
  if (input.role !== 'administrator') await keepOneAdministrator(tx, user)
  await updateUser(tx, user.id, { role: input.role })
  await endSessions(tx, user.id)
  await enter({ act: 'user.roleChanged', subjectId: user.id, detail: { was: user.role, is: input.role } })
  return { ...user, role: input.role }
}

export async function disableUser({ tx, at, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await keepOneAdministrator(tx, user)
  await updateUser(tx, user.id, { disabledAt: at })
  await endSessions(tx, user.id)
  await enter({ act: 'user.disabled', subjectId: user.id, detail: {} })
  return { ...user, disabledAt: at }
}

export async function enableUser({ tx, at, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await updateUser(tx, user.id, { disabledAt: null })
  await setAccount(tx, user.id, { usedAt: at })
  await enter({ act: 'user.enabled', subjectId: user.id, detail: {} })
  return { ...user, disabledAt: null }
}

/** The new password lives for one sign-in. Throws `account.weakPassword`. */
export async function resetPassword({ tx, at, enter }: Acting, input: z.infer<typeof ResetPasswordInput>): Promise<User> {
  const user = await known(tx, input.userId)
  await notWeak(tx, input.password, user)
  await setAccount(tx, user.id, { mustChange: 1, passwordSetAt: at })
  await updatePassword(tx, user.id, await hashPassword(input.password), at)
  await endSessions(tx, user.id)
  await enter({ act: 'user.passwordReset', subjectId: user.id, detail: {} })
  return user
}

/** After five failures: the account is open again, and what failed before counts no more. */
export async function freeUser({ tx, at, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await setAccount(tx, user.id, { lockedAt: null, strangersLockedAt: null, freedAt: at })
  const { lockedAt, strangersLockedAt } = user
  await enter({ act: 'user.freed', subjectId: user.id, detail: { lockedAt: lockedAt ?? strangersLockedAt } })
  return { ...user, lockedAt: null, strangersLockedAt: null }
}

/** For whoever has lost the authenticator: the next sign-in sets up a new one. */
export async function dropFactor({ tx, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await dropSecondFactor(tx, user.id)
  await endSessions(tx, user.id)
  await enter({ act: 'user.secondFactorDropped', subjectId: user.id, detail: {} })
  return { ...user, secondFactor: false }
}

async function notWeak(tx: Acting['tx'], password: string, { username, name }: Pick<User, 'username' | 'name'>): Promise<Office> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  if (!office.demo) refuseWeak(password, [username, name, office.name])
  return office
}

async function nameIsFree(tx: Acting['tx'], providerName: string): Promise<void> {
  if (await namedAtProvider(tx, providerName)) throw new Problem('user.providerNameTaken')
}

async function known(tx: Acting['tx'], id: string): Promise<User> {
  const user = await readUser(tx, id)
  if (!user) throw new Problem('record.notFound', { userId: id })
  return user
}

async function keepOneAdministrator(tx: Acting['tx'], user: User): Promise<void> {
  const last = user.role === 'administrator' && user.disabledAt === null && (await activeAdministrators(tx)) <= 1
  if (last) throw new Problem('user.lastAdministrator')
}
