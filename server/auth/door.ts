/** The door: what is asked before, and written down after, each step of a sign-in that the library carries out. */
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { accountById, setAccount } from '#db/repository/signIn.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Way } from '#shared/core/signIn/standingOf.ts'
import type { Services } from '../context.ts'
import { codeIsFresh, mayTryNow, noticeRead } from './beforeTry.ts'
import { atDoor } from './enterAsDesk.ts'
import { accountKey, failedTry } from './failedTry.ts'
import { letIn } from './letIn.ts'
import { provedNothing } from './provePerson.ts'
import type { Trying } from './trying.ts'
import { weaknessOf } from './weakPassword.ts'
import { addressOf, type Ctx, header, insideOf, NOTICE, waitingOf } from './whoIsThere.ts'

const PASSWORD = '/sign-in/username'
const RETURN = '/provider/return'
const CODES = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

/** What takes the present password of whoever is inside. */
const PROVES: Readonly<Record<string, 'password' | 'secondFactor'>> = {
  '/change-password': 'password',
  '/two-factor/enable': 'secondFactor',
}
const wrongPassword = (returned: unknown): boolean => returned instanceof APIError && returned.body?.code === 'INVALID_PASSWORD'

/** Under which user name a request tries; whoever is inside already tries nothing. */
const tried = new WeakMap<Request, string>()

export const before = (services: Services, trying: Trying) =>
  createAuthMiddleware(async (ctx) => {
    const body = (ctx.body ?? {}) as Record<string, unknown>
    if (ctx.path === PASSWORD && typeof body['username'] === 'string') {
      await noticeRead(services, header(ctx, NOTICE))
      await begin(services, trying, ctx, body['username'])
    }
    if (CODES.includes(ctx.path)) await beforeCode(services, trying, ctx, body)
    if (ctx.path === '/two-factor/enable') {
      const inside = await insideOf(services, ctx)
      if (!inside) throw new APIError('UNAUTHORIZED', { message: 'Sign in again.' })
      if (inside.account.secondFactor)
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
    const username = ctx.request && tried.get(ctx.request)
    if (username !== undefined) {
      // First on record, then no longer under way: between the two it counts twice, never not at all.
      if (failed)
        await failedTry(services, { username, address: addressOf(ctx), what: ctx.path === PASSWORD ? 'password' : 'code' })
      trying.end(accountKey(username), addressOf(ctx))
    }
    if (ctx.path === '/change-password' && !(returned instanceof APIError)) await passwordChanged(services, ctx)
    const what = PROVES[ctx.path]
    const account = what && wrongPassword(returned) ? (await insideOf(services, ctx))?.account : undefined
    if (what && account) await provedNothing({ services, actor: account, at: services.now() }, what, 'password')
  })

/** What the library calls before it makes a session; the answer is kept with it. */
export const beforeSession =
  (services: Services) =>
  async (userId: string, ctx: Ctx | null): Promise<{ data: { way: Way } } | undefined> => {
    if (!ctx) throw new APIError('FORBIDDEN', { message: 'A session is made at the door only.' })
    // Let in already, with what the provider said of them.
    if (ctx.path === RETURN) return undefined
    const inside = (await insideOf(services, ctx))?.account.id === userId
    const way = (CODES.includes(ctx.path) ? (await waitingOf(ctx))?.way : null) ?? 'password'
    await letIn(services, userId, { path: ctx.path, address: addressOf(ctx), notice: header(ctx, NOTICE), inside, way })
    // A session that takes the place of another keeps the way by which that one began.
    return inside ? undefined : { data: { way } }
  }

async function beforeCode(
  services: Services,
  trying: Trying,
  ctx: Ctx,
  { code, trustDevice }: Record<string, unknown>,
): Promise<void> {
  if (trustDevice) throw new APIError('BAD_REQUEST', { message: 'Every sign-in takes a code.' })
  const inside = await insideOf(services, ctx)
  const account = inside ? null : await accountById(services.databases.read, (await waitingOf(ctx))?.userId ?? '')
  const userId = inside?.account.id ?? account?.id
  if (userId && typeof code === 'string') await codeIsFresh(services, userId, code.trim())
  // Last, for what begins here is ended after the try, and only a refusal before it is not followed by one.
  if (account) await begin(services, trying, ctx, account.username)
}

async function begin(services: Services, trying: Trying, ctx: Ctx, username: string): Promise<void> {
  await mayTryNow(services, trying, username, addressOf(ctx))
  if (ctx.request) tried.set(ctx.request, username)
}

async function beforeNewPassword(services: Services, ctx: Ctx, body: Record<string, unknown>): Promise<void> {
  const { newPassword, currentPassword, revokeOtherSessions } = body
  if (revokeOtherSessions !== true) throw new APIError('BAD_REQUEST', { message: 'A new password ends the other sessions.' })
  const inside = await insideOf(services, ctx)
  if (!inside) throw new APIError('UNAUTHORIZED', { message: 'Sign in again.' })
  if (typeof newPassword !== 'string') return
  const office = await readOffice(services.databases.read)
  const weakness = weaknessOf(newPassword, [inside.account.name, inside.account.username, office?.name ?? '', 'Detainer Desk'])
  if (weakness)
    throw new APIError('BAD_REQUEST', { code: `WEAK_${weakness.toUpperCase()}`, message: 'This password is easy to guess.' })
  if (newPassword === currentPassword) throw new APIError('BAD_REQUEST', { code: 'SAME', message: 'Choose another password.' })
}

async function leave(services: Services, ctx: Ctx): Promise<void> {
  const inside = await insideOf(services, ctx)
  if (!inside) return
  await atDoor(services, 'session.end', inside.account, services.now(), ({ enter }) =>
    enter({ act: 'session.ended', subjectId: inside.account.id, detail: {} }),
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
