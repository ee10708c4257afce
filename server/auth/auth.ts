/** Sign-in by user name and password, with a second factor for who has set one up; better-auth on our own tables. */
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Services } from '../context.ts'
import { newTrying } from './trying.ts'
import { after, before, beforeSession } from './door.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { providerDoor } from './provider/providerDoor.ts'
import { ADDRESS } from './whoIsThere.ts'

export type Auth = ReturnType<typeof openAuth>

/** Twelve hours end a session whatever happens (CJIS IA-11); idle ones end before, see `actorOf`. */
const ABSOLUTE_SECONDS = 12 * 60 * 60

export function openAuth(services: Services, secret: string, origin: string, onError: (error: unknown) => void = () => {}) {
  const letSession = beforeSession(services)
  const trying = newTrying()
  return betterAuth({
    database: { db: services.databases.write, type: 'sqlite' },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    // A name is the signature under every entry: it is given by an administrator and never by its bearer.
    // A second factor is taken off by an administrator, its secret is shown once, and it is an authenticator or nothing.
    disabledPaths: [
      '/update-user',
      '/change-email',
      '/delete-user',
      '/is-username-available',
      '/sign-in/email',
      '/verify-password',
      '/two-factor/generate-backup-codes',
      '/two-factor/disable',
      '/two-factor/get-totp-uri',
      '/two-factor/send-otp',
      '/two-factor/verify-otp',
    ],
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    // What it says may name who tried: of that only the error goes on, whose words are left out.
    // What goes wrong within goes on to whoever serves this: by itself the library would print it, with what was typed.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (_level, _says, ...more) => onError(more.find((one) => one instanceof Error)) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: ABSOLUTE_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { way: { type: 'string', required: false, input: false } },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      storage: 'database',
      // How fast one address may fail is the door's own rule.
      customRules: {
        '/sign-in/username': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
        '/provider/*': { window: 60, max: 60 },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [ADDRESS] },
      // Said, because the library's own default drops the check wherever NODE_ENV or TEST speaks of a test.
      disableOriginCheck: false,
      cookiePrefix: 'desk',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'string', required: false, input: false },
      },
    },
    hooks: { before: before(services, trying), after: after(services, trying) },
    databaseHooks: {
      session: {
        create: {
          before: ({ userId }: { userId: string }, ctx: Parameters<typeof letSession>[1]) => letSession(userId, ctx),
        },
      },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40 }),
      // Whoever has no password here sets up a second factor without one.
      twoFactor({ issuer: 'Detainer Desk', allowPasswordless: true }),
      ...(services.provider ? [providerDoor(services, services.provider, origin)] : []),
    ],
  })
}
