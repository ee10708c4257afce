/** Which user of the office's provider an account is: named by an administrator, tied to the one who first came under that name. */
import type { Db, Tx } from '../open.ts'

type Linked = {
  readonly id: string
  readonly providerName: string | null
  readonly providerIssuer: string | null
  readonly providerSubject: string | null
}

const linked = (db: Db | Tx) => db.selectFrom('user').select(['id', 'providerName', 'providerIssuer', 'providerSubject'])

export const tiedTo = (db: Db | Tx, issuer: string, subject: string): Promise<Linked | undefined> =>
  linked(db).where('providerIssuer', '=', issuer).where('providerSubject', '=', subject).executeTakeFirst()

export const namedAtProvider = (db: Db | Tx, name: string): Promise<Linked | undefined> =>
  linked(db).where('providerName', '=', name).executeTakeFirst()

/** Another name, or none, unties the account. */
export async function setProviderName(tx: Tx, userId: string, providerName: string | null): Promise<void> {
  await tx
    .updateTable('user')
    .set({ providerName, providerIssuer: null, providerSubject: null })
    .where('id', '=', userId)
    .execute()
}

/** False where it is tied already. */
export async function tie(tx: Tx, userId: string, issuer: string, subject: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('user')
    .set({ providerIssuer: issuer, providerSubject: subject })
    .where('id', '=', userId)
    .where('providerSubject', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function dropPassword(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('account').where('userId', '=', userId).where('providerId', '=', 'credential').execute()
  await tx.updateTable('user').set({ mustChange: 0 }).where('id', '=', userId).execute()
}

/** By what the person behind a session can prove who they are; null where nobody is signed in. */
export async function proofsOf(db: Db, sessionId: string | undefined) {
  if (sessionId === undefined) return null
  const row = await db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .leftJoin('account', (join) => join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'))
    .select(['account.password', 'user.providerSubject', 'user.twoFactorEnabled'])
    .where('session.id', '=', sessionId)
    .executeTakeFirst()
  return row
    ? { password: row.password !== null, provider: row.providerSubject !== null, code: row.twoFactorEnabled === 1 }
    : null
}
