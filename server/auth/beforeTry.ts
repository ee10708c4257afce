/** Before a password or a code is looked at: the notice was acknowledged, the address may try now, and the code was not tried before. */
import { APIError } from 'better-auth/api'
import { accountNamed, claimCode, failuresSince, isKnownAddress } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { waitUntil } from '#shared/core/signIn/mayTry.ts'
import { sha256 } from '../act.ts'
import type { Services } from '../context.ts'
import { closed, knownSince } from './closed.ts'
import { accountKey, lately } from './failedTry.ts'
import type { Trying } from './trying.ts'

/** A code is good for half a minute and the one beside it: twice that, and it is worth nothing anyhow. */
const CODE_MS = 2 * 60_000

export const noticeHash = (notice: string): string => sha256(notice)

/** Throws an APIError with the code NOTICE. */
export async function noticeRead({ databases }: Services, said: string | null): Promise<void> {
  const { notice } = await signInRule(databases.read)
  if (said !== noticeHash(notice))
    throw new APIError('FORBIDDEN', { code: 'NOTICE', message: 'Read the notice and go on from there.' })
}

/**
 * Counts as under way until `trying.end`. Where its owner works a locked account says that it is, before anything is looked at. Throws an
 * APIError with the code WAIT and the instant, or LOCKED.
 */
export async function mayTryNow(services: Services, trying: Trying, username: string, address: string): Promise<void> {
  const { databases, now } = services
  const at = now()
  const found = await accountNamed(databases.read, username.trim().toLowerCase())
  const known = found !== undefined && (await isKnownAddress(databases.read, found.id, address, knownSince(at)))
  if (known && found.lockedAt !== null) throw await closed(services, found.id, address, 'LOCKED')
  const account = accountKey(username)
  const failures = await failuresSince(databases.read, lately(at))
  // From here to the beginning nothing is waited for: two at once do not both look before either counts.
  const until = waitUntil([...failures, ...trying.all()], { account, address, known }, at)
  if (until) throw new APIError('TOO_MANY_REQUESTS', { code: 'WAIT', until, message: 'Too many failed tries from here.' })
  trying.begin({ at, account, address })
}

/** A code that was tried is spent, whether it was right or not, so that of many at once only one can work (ASVS 6.5.1). Throws an APIError. */
export async function codeIsFresh({ databases, now }: Services, userId: string, code: string): Promise<void> {
  const at = now()
  const forgetBefore = new Date(Date.parse(at) - CODE_MS).toISOString()
  if (!(await claimCode(databases.write, userId, sha256(`${userId} ${code}`), at, forgetBefore)))
    throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'This code was used. Wait for the next one.' })
}
