/**
 * One way to the provider and back: what was made up for it is kept here for ten minutes and used once, and only the browser that left
 * may come back with it. Its cookie is the only one that another site's redirect brings along (SameSite=Lax), and for this path alone.
 */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sha256 } from '../../act.ts'
import type { Ctx } from '../whoIsThere.ts'

const Errand = z.object({
  why: z.enum(['signIn', 'unlock', 'proof']),
  /** Where the person goes on afterwards: a path of the desk. */
  to: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** UTC ISO text. */
  at: z.string(),
  notice: z.string().nullable(),
  /** Who proves again that it is still them, in which session. */
  proving: z.object({ userId: z.string(), sessionId: z.string() }).nullable(),
})
export type Errand = z.infer<typeof Errand>

const KEPT_SECONDS = 600

const cookieOf = (ctx: Ctx) =>
  ctx.context.createAuthCookie('provider', { maxAge: KEPT_SECONDS, sameSite: 'lax', path: '/api/auth/provider' })

/** The state that the provider gives back. */
export async function keepErrand(ctx: Ctx, errand: Omit<Errand, 'nonce' | 'verifier'>) {
  const [state, nonce, verifier] = [newWord(), newWord(), newWord()]
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: `provider-${sha256(state)}`,
    value: JSON.stringify({ ...errand, nonce, verifier }),
    expiresAt: new Date(Date.now() + KEPT_SECONDS * 1000),
  })
  const { name, attributes } = cookieOf(ctx)
  await ctx.setSignedCookie(name, state, ctx.context.secret, attributes)
  return { state, nonce, verifier }
}

/** Null: not begun in this browser, over, or used already. */
export async function takeErrand(ctx: Ctx, state: string | undefined): Promise<Errand | null> {
  const { name, attributes } = cookieOf(ctx)
  const left = await ctx.getSignedCookie(name, ctx.context.secret)
  if (!state || left !== state) return null
  ctx.setCookie(name, '', { ...attributes, maxAge: 0 })
  const kept = await ctx.context.internalAdapter.consumeVerificationValue(`provider-${sha256(state)}`)
  return kept && kept.expiresAt > new Date() ? Errand.parse(JSON.parse(kept.value)) : null
}

const newWord = (): string => randomBytes(32).toString('base64url')
