/** Who stands at the door, as the sign-in library sees a request: from which address, signed in already, or waiting for a code. */
import { type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { accountById, type SignInAccount } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { idle, type Way } from '#shared/core/signIn/standingOf.ts'
import type { Services } from '../context.ts'

export const ADDRESS = 'x-desk-address'
export const NOTICE = 'x-notice'

export type Ctx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

export const header = (ctx: Pick<Ctx, 'headers'>, name: string): string | null => ctx.headers?.get(name) ?? null

export const addressOf = (ctx: Pick<Ctx, 'headers'>): string => header(ctx, ADDRESS) ?? 'unknown'

/** Whoever is signed in where this comes from. */
export async function insideOf(
  { databases, now }: Services,
  ctx: Ctx,
): Promise<{ readonly account: SignInAccount; readonly sessionId: string } | undefined> {
  const found = await getSessionFromCtx(ctx, { disableRefresh: true })
  if (!found) return undefined
  const activeAt = new Date(found.session.updatedAt).toISOString()
  const account = await accountById(databases.read, found.user.id)
  return account?.disabledAt === null && !idle(activeAt, await signInRule(databases.read), now())
    ? { account, sessionId: found.session.id }
    : undefined
}

const FACTOR = 'two_factor'
const BY_PROVIDER = '2fa-provider-'
const WAITS_SECONDS = 600

/** The account whose first proof was right and whose code is waited for, and by which way it came. */
export async function waitingOf(ctx: Ctx): Promise<{ readonly userId: string; readonly way: Way } | null> {
  const signed = await ctx.getSignedCookie(ctx.context.createAuthCookie(FACTOR).name, ctx.context.secret)
  const found = signed ? await ctx.context.internalAdapter.findVerificationValue(signed) : null
  return signed && found ? { userId: found.value, way: signed.startsWith(BY_PROVIDER) ? 'provider' : 'password' } : null
}

/** As the library itself waits for the code after a password. */
export async function waitForCode(ctx: Ctx, userId: string, word: string): Promise<void> {
  const identifier = `${BY_PROVIDER}${word}`
  const expiresAt = new Date(Date.now() + WAITS_SECONDS * 1000)
  await ctx.context.internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt })
  await ctx.context.internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
  const cookie = ctx.context.createAuthCookie(FACTOR, { maxAge: WAITS_SECONDS })
  await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes)
}
