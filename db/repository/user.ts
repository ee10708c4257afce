/** People who sign in. They are disabled, never deleted: what they did stays theirs. */
import type { Role } from '#shared/core/permit.ts'
import type { Db, Tx } from '../open.ts'

export type User = {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly disabledAt: string | null
  readonly lockedAt: string | null
  /** The last sign-in, or when the account was made or enabled. */
  readonly usedAt: string | null
  readonly secondFactor: boolean
  /** The password was given by an administrator and works for one sign-in. */
  readonly mustChange: boolean
}

const COLUMNS = ['id', 'name', 'username', 'role', 'disabledAt', 'lockedAt', 'usedAt', 'twoFactorEnabled', 'mustChange'] as const

type UserRow = Omit<User, 'username' | 'secondFactor' | 'mustChange'> & {
  readonly username: string | null
  readonly twoFactorEnabled: number | null
  readonly mustChange: number
}

const userOf = ({ twoFactorEnabled, mustChange, username, ...row }: UserRow): User => ({
  ...row,
  username: username ?? '',
  secondFactor: twoFactorEnabled === 1,
  mustChange: mustChange === 1,
})

export async function listUsers(db: Db): Promise<User[]> {
  return (await db.selectFrom('user').select(COLUMNS).orderBy('username').execute()).map(userOf)
}

export async function readUser(db: Db | Tx, id: string): Promise<User | undefined> {
  const row = await db.selectFrom('user').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && userOf(row)
}

export async function usernameTaken(tx: Tx, username: string): Promise<boolean> {
  return (await tx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst()) !== undefined
}

export async function activeAdministrators(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('user')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type NewAccount = Pick<User, 'id' | 'name' | 'username' | 'role' | 'mustChange'>

/** better-auth wants an e-mail address; the office has none to give, so it is one that cannot exist. */
export async function insertUser(tx: Tx, account: NewAccount, passwordHash: string, at: string): Promise<User> {
  const { id, name, username, role, mustChange } = account
  const email = `${username}@office.invalid`
  const times = { createdAt: at, updatedAt: at }
  await tx
    .insertInto('user')
    .values({
      id,
      name,
      username,
      displayUsername: username,
      role,
      disabledAt: null,
      lockedAt: null,
      freedAt: null,
      passwordSetAt: at,
      usedAt: at,
      mustChange: Number(mustChange),
      email,
      emailVerified: 1,
      image: null,
      twoFactorEnabled: 0,
      ...times,
    })
    .execute()
  await tx
    .insertInto('account')
    .values({ id: `${id}-password`, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...times })
    .execute()
  return { ...account, disabledAt: null, lockedAt: null, usedAt: at, secondFactor: false }
}

export async function updateUser(tx: Tx, id: string, change: { role?: Role; disabledAt?: string | null }): Promise<void> {
  await tx.updateTable('user').set(change).where('id', '=', id).execute()
}

export async function updatePassword(tx: Tx, userId: string, password: string): Promise<void> {
  await tx.updateTable('account').set({ password }).where('userId', '=', userId).where('providerId', '=', 'credential').execute()
}

export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('session').where('userId', '=', userId).execute()
}

/** The kept hash, and whether a second factor is set up. */
export async function passwordOf(db: Db, userId: string): Promise<{ password: string; secondFactor: boolean } | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('user', 'user.id', 'account.userId')
    .select(['account.password', 'user.twoFactorEnabled'])
    .where('account.userId', '=', userId)
    .where('account.providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ? { password: row.password, secondFactor: row.twoFactorEnabled === 1 } : undefined
}
