/**
 * A try to sign in that failed: it is on record, and the fifth in a quarter of an hour locks the account (CJIS AC-7): whole, where those
 * five came from addresses at which its owner works; else for every address but those, so that nobody is locked out from outside. What was
 * typed as a name is kept only as a hash, for it may be a password in the wrong field.
 */
import { accountNamed, failuresSince, insertFailure, knownAddresses, setAccount } from '#db/repository/signIn.ts'
import { locks, WITHIN_MS } from '#shared/core/signIn/mayTry.ts'
import { sha256 } from '../act.ts'
import type { Services } from '../context.ts'
import { knownSince } from './closed.ts'
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
    if (!found) return enter({ act: 'session.refused', subjectId: 'unknown', detail: { what, address } })
    const known = await knownAddresses(tx, found.id, knownSince(at))
    const here = known.includes(address)
    // That the owner came in where they work says nothing for whoever tries from elsewhere.
    const since = here && (found.freedAt === null || found.usedAt > found.freedAt) ? found.usedAt : found.freedAt
    const shut = found.lockedAt !== null || (!here && found.strangersLockedAt !== null)
    const lock = !shut && locks(failures, known, here, since, at)
    if (lock) await setAccount(tx, found.id, here ? { lockedAt: at } : { strangersLockedAt: at })
    await enter({
      act: lock ? 'account.locked' : 'session.refused',
      subjectId: found.id,
      detail: { what, address, ...(shut ? { locked: true } : {}), ...(lock && !here ? { strangers: true } : {}) },
    })
  })
}
