/** The door: what is asked before, and written down after, each step of a sign-in that the library carries out. */
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { accountById, setAccount } from '#db/repository/signIn.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Services } from '../context.ts'
import { codeIsFresh, mayTryNow, noticeRead } from './beforeTry.ts'
import { atDoor } from './enterAsDesk.ts'
import { failedTry } from './failedTry.ts'
import { letIn } from './letIn.ts'
import { weaknessOf } from './weakPassword.ts'

export const ADDRESS = 'x-desk-address'
const NOTICE = 'x-notice'

const PASSWORD = '/sign-in/username'
const CODES = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

type Ctx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

export const before = (services: Services) =>
  createAuthMiddleware(async (ctx) => {
    const body = (ctx.body ?? {}) as Record<string, unknown>
    if (ctx.path === PASSWORD && typeof body['username'] === 'string') {
      await noticeRead(services, header(ctx, NOTICE))
      await mayTryNow(services, body['username'], addressOf(ctx))
    }
    if (CODES.includes(ctx.path)) await beforeCode(services, ctx, body)
    if (ctx.path === '/two-factor/enable' && (await insideOf(services, ctx))?.secondFactor)
      throw new APIError('FORBIDDEN', {
        code: 'FACTOR_SET',
        message: 'A second factor is set up. An administrator can take it off.',
      })
    if (ctx.path === '/change-password') await beforeNewPassword(services, ctx, body)
    if (ctx.path === '/sign-out') await leave(services, ctx)
  })

export const after = (services: Services) =>
  createAuthMiddleware(async (ctx) => {
    const returned = ctx.context.returned
    const failed = returned instanceof APIError && returned.statusCode === 401
    const body = (ctx.body ?? {}) as Record<string, unknown>
    if (ctx.path === PASSWORD && failed && typeof body['username'] === 'string')
      await failedTry(services, { username: body['username'], address: addressOf(ctx), what: 'password' })
    if (CODES.includes(ctx.path) && failed) {
      const account = await accountById(services.databases.read, (await waitingOf(ctx)) ?? '')
      if (account) await failedTry(services, { username: account.username, address: addressOf(ctx), what: 'code' })
    }
    if (ctx.path === '/change-password' && !(returned instanceof APIError)) await passwordChanged(services, ctx)
  })

/** What the library calls before it makes a session. */
export const beforeSession = (services: Services) => async (userId: string, ctx: Ctx | null) => {
  if (!ctx) throw new APIError('FORBIDDEN', { message: 'A session is made at the door only.' })
  const inside = (await insideOf(services, ctx))?.id === userId
  await letIn(services, userId, { path: ctx.path, address: addressOf(ctx), notice: header(ctx, NOTICE), inside })
}

async function beforeCode(services: Services, ctx: Ctx, { code, trustDevice }: Record<string, unknown>): Promise<void> {
  if (trustDevice) throw new APIError('BAD_REQUEST', { message: 'Every sign-in takes a code.' })
  const inside = await insideOf(services, ctx)
  const account = inside ? null : await accountById(services.databases.read, (await waitingOf(ctx)) ?? '')
  if (account) await mayTryNow(services, account.username, addressOf(ctx))
  const userId = inside?.id ?? account?.id
  if (userId && typeof code === 'string') await codeIsFresh(services, userId, code.trim())
}

async function beforeNewPassword(services: Services, ctx: Ctx, body: Record<string, unknown>): Promise<void> {
  const { newPassword, currentPassword } = body
  const inside = await insideOf(services, ctx)
  if (!inside || typeof newPassword !== 'string') return
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
  return session ? accountById(services.databases.read, session.user.id) : undefined
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
