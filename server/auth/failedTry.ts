/** A try to sign in that failed: it is on record, and the fifth in a quarter of an hour locks the account (CJIS AC-7). What was typed as a name is kept only as a hash, for it may be a password in the wrong field. */
import { accountNamed, failuresSince, insertFailure, setAccount } from '#db/repository/signIn.ts'
import { locks, WITHIN_MS } from '#shared/core/signIn/mayTry.ts'
import { sha256 } from '../act.ts'
import type { Services } from '../context.ts'
import { atDoor, DESK } from './enterAsDesk.ts'

export const accountKey = (username: string): string => sha256(username.trim().toLowerCase())

export const lately = (at: string): string => new Date(Date.parse(at) - WITHIN_MS).toISOString()

type Try = { readonly username: string; readonly address: string; readonly what: 'password' | 'code' }

export async function failedTry(services: Services, { username, address, what }: Try): Promise<void> {
  const at = services.now()
  await atDoor(services, 'session.refused', DESK, at, async ({ tx, newId, enter }) => {
    const key = accountKey(username)
    const found = await accountNamed(tx, username.trim().toLowerCase())
    await insertFailure(tx, newId(), { account: key, address, at }, lately(at))
    const failures = (await failuresSince(tx, lately(at))).filter(({ account }) => account === key)
    const since = [found?.freedAt, found?.usedAt].reduce<string | null>(
      (last, one) => (one && (!last || one > last) ? one : last),
      null,
    )
    const lock = found !== undefined && found.lockedAt === null && locks(failures, since, at)
    if (lock) await setAccount(tx, found.id, { lockedAt: at })
    await enter({
      act: lock ? 'account.locked' : 'session.refused',
      subjectId: found?.id ?? 'unknown',
      detail: { what, address },
    })
  })
}
