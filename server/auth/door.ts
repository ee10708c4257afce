/** The door: what is asked before, and written down after, each step of a sign-in that the library carries out. */
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { accountById, setAccount } from '#db/repository/signIn.ts'
import { readOffice } from '#db/repository/office.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { idle } from '#shared/core/signIn/standingOf.ts'
import type { Services } from '../context.ts'
import { codeIsFresh, mayTryNow, noticeRead } from './beforeTry.ts'
import { atDoor } from './enterAsDesk.ts'
import { accountKey, failedTry } from './failedTry.ts'
import { letIn } from './letIn.ts'
import type { Trying } from './trying.ts'
import { weaknessOf } from './weakPassword.ts'

export const ADDRESS = 'x-desk-address'
const NOTICE = 'x-notice'

const PASSWORD = '/sign-in/username'
const CODES = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

type Ctx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

export const before = (services: Services, trying: Trying) =>
  createAuthMiddleware(async (ctx) => {
    const body = (ctx.body ?? {}) as Record<string, unknown>
    if (ctx.path === PASSWORD && typeof body['username'] === 'string') {
      await noticeRead(services, header(ctx, NOTICE))
      await mayTryNow(services, trying, body['username'], addressOf(ctx))
    }
    if (CODES.includes(ctx.path)) await beforeCode(services, trying, ctx, body)
    if (ctx.path === '/two-factor/enable') {
      const inside = await insideOf(services, ctx)
      if (!inside) throw new APIError('UNAUTHORIZED', { message: 'Sign in again.' })
      if (inside.secondFactor)
        throw new APIError('FORBIDDEN', {
          code: 'FACTOR_SET',
          message: 'A second factor is set up. An administrator can take it off.',
        })
    }
    if (ctx.path === '/change-password') await beforeNewPassword(services, ctx, body)
    if (ctx.path === '/sign-out') await leave(services, ctx)
  })

export const after = (services: Services, trying: Trying) =>
  createAuthMiddleware(async (ctx) => {
    const returned = ctx.context.returned
    const failed = returned instanceof APIError && returned.statusCode === 401
    const body = (ctx.body ?? {}) as Record<string, unknown>
    const tried = await triedAs(services, ctx, body)
    if (tried !== null) {
      // First on record, then no longer under way: between the two it counts twice, never not at all.
      if (failed)
        await failedTry(services, { username: tried, address: addressOf(ctx), what: ctx.path === PASSWORD ? 'password' : 'code' })
      trying.end(accountKey(tried), addressOf(ctx))
    }
    if (ctx.path === '/change-password' && !(returned instanceof APIError)) await passwordChanged(services, ctx)
  })

/** Under which user name this was tried; null where it was no try, or one of somebody who is inside already. */
async function triedAs(services: Services, ctx: Ctx, body: Record<string, unknown>): Promise<string | null> {
  if (ctx.path === PASSWORD) return typeof body['username'] === 'string' ? body['username'] : null
  if (!CODES.includes(ctx.path)) return null
  const id = ctx.context.newSession?.user.id ?? (await waitingOf(ctx)) ?? ''
  return (await accountById(services.databases.read, id))?.username ?? null
}

/** What the library calls before it makes a session. */
export const beforeSession = (services: Services) => async (userId: string, ctx: Ctx | null) => {
  if (!ctx) throw new APIError('FORBIDDEN', { message: 'A session is made at the door only.' })
  const inside = (await insideOf(services, ctx))?.id === userId
  await letIn(services, userId, { path: ctx.path, address: addressOf(ctx), notice: header(ctx, NOTICE), inside })
}

async function beforeCode(
  services: Services,
  trying: Trying,
  ctx: Ctx,
  { code, trustDevice }: Record<string, unknown>,
): Promise<void> {
  if (trustDevice) throw new APIError('BAD_REQUEST', { message: 'Every sign-in takes a code.' })
  const inside = await insideOf(services, ctx)
  const account = inside ? null : await accountById(services.databases.read, (await waitingOf(ctx)) ?? '')
  const userId = inside?.id ?? account?.id
  if (userId && typeof code === 'string') await codeIsFresh(services, userId, code.trim())
  // Last, for what begins here is ended after the try, and only a refusal before it is not followed by one.
  if (account) await mayTryNow(services, trying, account.username, addressOf(ctx))
}

async function beforeNewPassword(services: Services, ctx: Ctx, body: Record<string, unknown>): Promise<void> {
  const { newPassword, currentPassword, revokeOtherSessions } = body
  if (revokeOtherSessions !== true) throw new APIError('BAD_REQUEST', { message: 'A new password ends the other sessions.' })
  const inside = await insideOf(services, ctx)
  if (!inside) throw new APIError('UNAUTHORIZED', { message: 'Sign in again.' })
  if (typeof newPassword !== 'string') return
  const office = await readOffice(services.databases.read)
  const weakness = weaknessOf(newPassword, [inside.name, inside.username, office?.name ?? '', 'Detainer Desk'])
  if (weakness)
    throw new APIError('BAD_REQUEST', { code: `WEAK_${weakness.toUpperCase()}`, message: 'This password is easy to guess.' })
  if (newPassword === currentPassword) throw new APIError('BAD_REQUEST', { code: 'SAME', message: 'Choose another password.' })
}

async function leave(services: Services, ctx: Ctx): Promise<void> {
  const inside = await insideOf(services, ctx)
  if (!inside) return
  await atDoor(services, 'session.end', inside, services.now(), ({ enter }) =>
    enter({ act: 'session.ended', subjectId: inside.id, detail: {} }),
  )
}

async function passwordChanged(services: Services, ctx: Ctx): Promise<void> {
  const account = await accountById(services.databases.read, ctx.context.newSession?.user.id ?? '')
  if (!account) throw new APIError('INTERNAL_SERVER_ERROR')
  const at = services.now()
  await atDoor(services, 'account.changePassword', account, at, async ({ tx, enter }) => {
    await setAccount(tx, account.id, { passwordSetAt: at, mustChange: 0 })
    await enter({ act: 'account.passwordChanged', subjectId: account.id, detail: {} })
  })
}

/** Whoever is signed in where this comes from. */
async function insideOf(services: Services, ctx: Ctx) {
  const session = await getSessionFromCtx(ctx, { disableRefresh: true })
  if (!session) return undefined
  const { databases, now } = services
  const activeAt = new Date(session.session.updatedAt).toISOString()
  const account = await accountById(databases.read, session.user.id)
  return account?.disabledAt === null && !idle(activeAt, await signInRule(databases.read), now()) ? account : undefined
}

/** The account whose password was right and whose code is waited for. */
async function waitingOf(ctx: Ctx): Promise<string | null> {
  const cookie = ctx.context.createAuthCookie('two_factor')
  const signed = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  const found = signed ? await ctx.context.internalAdapter.findVerificationValue(signed) : null
  return found?.value ?? null
}

const header = (ctx: Ctx, name: string): string | null => ctx.headers?.get(name) ?? null

const addressOf = (ctx: Ctx): string => header(ctx, ADDRESS) ?? 'unknown'
