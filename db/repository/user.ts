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
  /** Locked for every address from which it was not used lately. */
  readonly strangersLockedAt: string | null
  /** Null: never. */
  readonly signedInAt: string | null
  readonly secondFactor: boolean
  /** The password was given by an administrator and works for one sign-in. */
  readonly mustChange: boolean
  /** False: only the office's provider lets them in. */
  readonly hasPassword: boolean
  readonly providerName: string | null
  /** Somebody came under that name, and the account is tied to them. */
  readonly tied: boolean
}

const rows = (db: Db | Tx) =>
  db
    .selectFrom('user')
    .leftJoin('account', (join) => join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'))
    .select(['user.id', 'user.name', 'user.username', 'user.role', 'user.disabledAt', 'user.lockedAt', 'user.strangersLockedAt'])
    .select(['user.twoFactorEnabled', 'user.mustChange', 'user.providerName', 'user.providerSubject', 'account.password'])
    .select((q) =>
      q
        .selectFrom('knownAddress')
        .select(({ fn }) => fn.max('knownAddress.at').as('at'))
        .whereRef('knownAddress.userId', '=', 'user.id')
        .as('signedInAt'),
    )

type UserRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const userOf = ({ twoFactorEnabled, mustChange, username, password, providerSubject, ...row }: UserRow): User => ({
  ...row,
  username: username ?? '',
  secondFactor: twoFactorEnabled === 1,
  mustChange: mustChange === 1,
  hasPassword: password !== null,
  tied: providerSubject !== null,
})

export async function listUsers(db: Db): Promise<User[]> {
  return (await rows(db).orderBy('user.username').execute()).map(userOf)
}

export async function readUser(db: Db | Tx, id: string): Promise<User | undefined> {
  const row = await rows(db).where('user.id', '=', id).executeTakeFirst()
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

export type NewAccount = Pick<User, 'id' | 'name' | 'username' | 'role' | 'mustChange'> & {
  readonly providerName?: string | null
}

/** better-auth wants an e-mail address; the office has none to give, so it is one that cannot exist. `passwordHash`: null for whom only the provider lets in. */
export async function insertUser(tx: Tx, account: NewAccount, passwordHash: string | null, at: string): Promise<void> {
  const { id, name, username, role, mustChange, providerName = null } = account
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
      strangersLockedAt: null,
      freedAt: null,
      passwordSetAt: at,
      usedAt: at,
      mustChange: Number(mustChange),
      providerName,
      providerIssuer: null,
      providerSubject: null,
      email,
      emailVerified: 1,
      image: null,
      twoFactorEnabled: 0,
      ...times,
    })
    .execute()
  if (passwordHash !== null) await insertPassword(tx, id, passwordHash, at)
}

const insertPassword = (tx: Tx, userId: string, password: string, at: string) =>
  tx
    .insertInto('account')
    .values({
      id: `${userId}-password`,
      accountId: userId,
      providerId: 'credential',
      userId,
      password,
      createdAt: at,
      updatedAt: at,
    })
    .execute()

export async function updateUser(tx: Tx, id: string, change: { role?: Role; disabledAt?: string | null }): Promise<void> {
  await tx.updateTable('user').set(change).where('id', '=', id).execute()
}

export async function updatePassword(tx: Tx, userId: string, password: string, at: string): Promise<void> {
  const changed = await tx
    .updateTable('account')
    .set({ password })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirstOrThrow()
  if (changed.numUpdatedRows === 0n) await insertPassword(tx, userId, password, at)
}

export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('session').where('userId', '=', userId).execute()
}

/** The kept hash, if there is one, and whether a second factor is set up. */
export async function passwordOf(
  db: Db,
  userId: string,
): Promise<{ password: string | null; secondFactor: boolean } | undefined> {
  const row = await rows(db).where('user.id', '=', userId).executeTakeFirst()
  return row && { password: row.password, secondFactor: row.twoFactorEnabled === 1 }
}
