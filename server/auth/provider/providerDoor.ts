/**
 * The two ends of the way by the office's provider, served beside the library's own sign-in. A page asks for the address and goes there;
 * the provider sends the browser back to one exact address. What the desk has to say to it then stands behind the # of the address, which no
 * server and no log sees.
 */
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { z } from 'zod'
import type { Services } from '../../context.ts'
import { noticeRead } from '../beforeTry.ts'
import { header, insideOf, NOTICE } from '../whoIsThere.ts'
import { comeBack } from './comeBack.ts'
import { keepErrand, takeErrand } from './errand.ts'
import type { Provider } from './openProvider.ts'

const BeginInput = z.object({ why: z.enum(['signIn', 'unlock', 'proof']), to: z.string().max(2_000) })

export function providerDoor(services: Services, provider: Provider, origin: string) {
  const back = `${origin}/api/auth/provider/return`
  return {
    id: 'provider',
    endpoints: {
      beginAtProvider: createAuthEndpoint('/provider/begin', { method: 'POST', body: BeginInput }, async (ctx) => {
        const { why, to } = ctx.body
        const notice = header(ctx, NOTICE)
        const inside = why === 'proof' ? await insideOf(services, ctx) : undefined
        if (why === 'proof' && !inside) throw new APIError('UNAUTHORIZED', { message: 'Sign in again.' })
        if (why !== 'proof') await noticeRead(services, notice)
        const proving = inside ? { userId: inside.account.id, sessionId: inside.sessionId } : null
        const errand = await keepErrand(ctx, { why, to: pathOf(to, origin), at: services.now(), notice, proving })
        const maxAge = why === 'signIn' ? provider.settings.maxAgeSeconds : 0
        const url = await provider.send({ ...errand, back, maxAge }).catch(() => {
          throw new APIError('SERVICE_UNAVAILABLE', { code: 'unreachable', message: 'The provider does not answer.' })
        })
        return ctx.json({ url: url.href })
      }),
      returnFromProvider: createAuthEndpoint(
        '/provider/return',
        { method: 'GET', query: z.record(z.string(), z.unknown()) },
        async (ctx) => {
          const { state } = ctx.query
          const errand = await takeErrand(ctx, typeof state === 'string' ? state : undefined)
          if (!errand) throw ctx.redirect(`${origin}/#said=tooLate`)
          const said = await comeBack(services, provider, ctx, errand, back)
          throw ctx.redirect(`${origin}${errand.to}${said === null ? '' : `#said=${said}`}`)
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

/** A path of the desk, whatever was sent. */
function pathOf(to: string, origin: string): string {
  const url = URL.parse(to, origin)
  return url?.origin === origin && !url.pathname.startsWith('/api') ? url.pathname + url.search : '/'
}
