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
import { Problem } from '#shared/problem.ts'
import { NewUser } from '#shared/record/office.ts'
import { hashPassword } from '../auth/password.ts'
import type { Acting } from '../context.ts'

export const CreateUserInput = NewUser.extend({ role: z.enum(ROLES) })
export const ChangeRoleInput = z.object({ userId: z.string(), role: z.enum(ROLES) })
export const UserInput = z.object({ userId: z.string() })
export const ResetPasswordInput = z.object({ userId: z.string(), password: NewUser.shape.password })

export async function createUser({ tx, at, newId, enter }: Acting, input: z.infer<typeof CreateUserInput>): Promise<User> {
  if (await usernameTaken(tx, input.username)) throw new Problem('user.nameTaken')
  const { username, name, role, password } = input
  const user = { id: newId(), username, name, role, disabledAt: null }
  await insertUser(tx, user, await hashPassword(password), at)
  await enter({ act: 'user.created', subjectId: user.id, detail: { username, role } })
  return user
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

export async function enableUser({ tx, enter }: Acting, { userId }: z.infer<typeof UserInput>): Promise<User> {
  const user = await known(tx, userId)
  await updateUser(tx, user.id, { disabledAt: null })
  await enter({ act: 'user.enabled', subjectId: user.id, detail: {} })
  return { ...user, disabledAt: null }
}

export async function resetPassword({ tx, enter }: Acting, input: z.infer<typeof ResetPasswordInput>): Promise<User> {
  const user = await known(tx, input.userId)
  await updatePassword(tx, user.id, await hashPassword(input.password))
  await endSessions(tx, user.id)
  await enter({ act: 'user.passwordReset', subjectId: user.id, detail: {} })
  return user
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
