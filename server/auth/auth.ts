/** Sign-in by user name and password, with a second factor for who has set one up; better-auth on our own tables. */
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import type { Db } from '#db/open.ts'
import { readUser } from '#db/repository/user.ts'
import { hashPassword, verifyPassword } from './password.ts'

export type Auth = ReturnType<typeof openAuth>

/** Half an hour without activity ends a session; twelve hours end it whatever happens (CJIS IA-11). */
const IDLE_SECONDS = 30 * 60
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000

export function openAuth(db: Db, secret: string, origin: string) {
  return betterAuth({
    database: { db, type: 'sqlite' },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    // A name is the signature under every entry: it is given by an administrator and never by its bearer.
    disabledPaths: ['/update-user', '/change-email', '/delete-user', '/is-username-available', '/sign-in/email'],
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      storage: 'database',
      customRules: { '/sign-in/username': { window: 60, max: 60 } },
    },
    advanced: {
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
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }: { userId: string }) => {
            const user = await readUser(db, userId)
            if (!user || user.disabledAt !== null)
              throw new APIError('FORBIDDEN', { message: 'This account is disabled.', code: 'DISABLED' })
          },
        },
      },
    },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 40 }), twoFactor({ issuer: 'Detainer Desk' })],
  })
}
