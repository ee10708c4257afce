/** What somebody who proved who they are has still to do before the desk opens: a first password lives for one sign-in, a second factor is everyone's. */
import type { SignInRule } from '../../record/signInRule.ts'

export type Account = {
  readonly secondFactor: boolean
  /** The password was given by an administrator. */
  readonly mustChange: boolean
  /** UTC ISO text. */
  readonly passwordSetAt: string
}

/** By which way somebody came in: a password; the office's provider; the provider, which showed that it asked for a second factor. */
export const WAYS = ['password', 'provider', 'providerFactor'] as const
export type Way = (typeof WAYS)[number]

export type StillToDo = 'newPassword' | 'secondFactor'

const DAY_MS = 86_400_000

/** A password that was not used is not asked to be changed, and a second factor that the provider asked for is one. */
export function stillToDo(account: Account, rule: SignInRule, at: string, way: Way = 'password'): StillToDo | null {
  const age = Date.parse(at) - Date.parse(account.passwordSetAt)
  const old = rule.passwordDays !== null && age > rule.passwordDays * DAY_MS
  if (way === 'password' && (account.mustChange || old)) return 'newPassword'
  return way !== 'providerFactor' && rule.secondFactor === 'required' && !account.secondFactor ? 'secondFactor' : null
}

/** `usedAt`: the last sign-in, or when the account was made or enabled. */
export const unused = (usedAt: string, { unusedDays }: Pick<SignInRule, 'unusedDays'>, at: string): boolean =>
  Date.parse(at) - Date.parse(usedAt) > unusedDays * DAY_MS

/** The screen covers itself first: what it tells of the last touch comes up to a minute late. */
const LATE_MS = 90_000

/** `activeAt`: when the person last did something in the session, as the server heard of it. */
export const idle = (activeAt: string, { idleMinutes }: Pick<SignInRule, 'idleMinutes'>, at: string): boolean =>
  Date.parse(at) - Date.parse(activeAt) > idleMinutes * 60_000 + LATE_MS
