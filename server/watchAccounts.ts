/** An account that nobody used for as long as the rule says is disabled (CJIS AC-2(3)); the last administrator stays, or nobody could enable anybody. */
import { setTimeout } from 'node:timers/promises'
import { openAccounts } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { unused } from '#shared/core/signIn/standingOf.ts'
import { disableUnused } from './auth/mustBeOpen.ts'
import type { Services } from './context.ts'

const AGAIN_MS = 6 * 3_600_000

/** At the start and every six hours, until the signal ends it. */
export async function watchAccounts(services: Services, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    await disableUnusedAccounts(services).catch(onError)
    await setTimeout(AGAIN_MS, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

export async function disableUnusedAccounts(services: Services): Promise<void> {
  const { databases, now } = services
  const at = now()
  const rule = await signInRule(databases.read)
  // Of several administrators the one who was here last stays.
  const accounts = (await openAccounts(databases.read)).toSorted((a, b) => (a.usedAt < b.usedAt ? -1 : 1))
  for (const account of accounts) if (unused(account.usedAt, rule, at)) await disableUnused(services, account, at)
}
