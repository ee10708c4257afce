/** What the sign-in looks at: failed tries, codes that worked, addresses from which an account was used, and what an account has still to do. */
import type { Failure } from '#shared/core/signIn/mayTry.ts'
import type { Role } from '#shared/core/permit.ts'
import type { Db, Tx } from '../open.ts'

export type SignInAccount = {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly secondFactor: boolean
  readonly mustChange: boolean
  readonly passwordSetAt: string
  readonly usedAt: string
  readonly lockedAt: string | null
  readonly strangersLockedAt: string | null
  readonly freedAt: string | null
  readonly disabledAt: string | null
}

const accounts = (db: Db | Tx) =>
  db
    .selectFrom('user')
    .select([
      'id',
      'name',
      'username',
      'role',
      'twoFactorEnabled',
      'mustChange',
      'passwordSetAt',
      'usedAt',
      'lockedAt',
      'strangersLockedAt',
      'freedAt',
      'disabledAt',
      'createdAt',
    ])

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

const accountOf = ({ createdAt, ...row }: AccountRow): SignInAccount => ({
  ...row,
  username: row.username ?? '',
  secondFactor: row.twoFactorEnabled === 1,
  mustChange: row.mustChange === 1,
  passwordSetAt: row.passwordSetAt ?? createdAt,
  usedAt: row.usedAt ?? createdAt,
})

export async function accountNamed(db: Db | Tx, username: string): Promise<SignInAccount | undefined> {
  const row = await accounts(db).where('username', '=', username).executeTakeFirst()
  return row && accountOf(row)
}

export async function accountById(db: Db | Tx, id: string): Promise<SignInAccount | undefined> {
  const row = await accounts(db).where('id', '=', id).executeTakeFirst()
  return row && accountOf(row)
}

export const openAccounts = async (db: Db | Tx): Promise<readonly SignInAccount[]> =>
  (await accounts(db).where('disabledAt', 'is', null).execute()).map(accountOf)

/** How many are locked, of those that are not disabled. */
export const lockedAccounts = async (db: Db): Promise<number> =>
  (await openAccounts(db)).filter(({ lockedAt }) => lockedAt !== null).length

/** The failures since an instant, from the oldest on. */
export const failuresSince = (db: Db | Tx, since: string): Promise<Failure[]> =>
  db.selectFrom('signInFailure').select(['account', 'address', 'at']).where('at', '>=', since).orderBy('at').execute()

/** Older ones count for nothing any more: the ledger keeps them. */
export async function insertFailure(tx: Tx, id: string, failure: Failure, forgetBefore: string): Promise<void> {
  await tx.deleteFrom('signInFailure').where('at', '<', forgetBefore).execute()
  await tx
    .insertInto('signInFailure')
    .values({ id, ...failure })
    .execute()
}

export async function isKnownAddress(db: Db | Tx, userId: string, address: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('knownAddress')
    .select('at')
    .where('userId', '=', userId)
    .where('address', '=', address)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

export async function knownAddresses(db: Db | Tx, userId: string, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('knownAddress')
    .select('address')
    .where('userId', '=', userId)
    .where('at', '>=', since)
    .execute()
  return rows.map(({ address }) => address)
}

export async function accountUsed(tx: Tx, userId: string, address: string, at: string): Promise<void> {
  await tx
    .insertInto('knownAddress')
    .values({ userId, address, at })
    .onConflict((conflict) => conflict.columns(['userId', 'address']).doUpdateSet({ at }))
    .execute()
  await tx.updateTable('user').set({ usedAt: at }).where('id', '=', userId).execute()
}

/** False where the code was tried before. Codes older than `forgetBefore` are forgotten. */
export async function claimCode(db: Db, userId: string, code: string, at: string, forgetBefore: string): Promise<boolean> {
  await db.deleteFrom('usedCode').where('at', '<', forgetBefore).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('usedCode')
    .values({ userId, code, at })
    .onConflict((conflict) => conflict.columns(['userId', 'code']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function setAccount(
  tx: Tx,
  userId: string,
  change: {
    lockedAt?: string | null
    strangersLockedAt?: string | null
    freedAt?: string
    passwordSetAt?: string
    mustChange?: 0 | 1
    usedAt?: string
  },
): Promise<void> {
  await tx.updateTable('user').set(change).where('id', '=', userId).execute()
}

/** The password is kept, its owner has to set up a new second factor. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('twoFactor').where('userId', '=', userId).execute()
  await tx.updateTable('user').set({ twoFactorEnabled: 0 }).where('id', '=', userId).execute()
}
