/** The web service: the screens, the sign-in, and the typed API. Queries travel by POST so that no name stands in an address or a log. */
import { join } from 'node:path'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { toNodeHandler } from 'better-auth/node'
import compression from 'compression'
import express, { type Express, type Request } from 'express'
import { rateLimit } from 'express-rate-limit'
import { steppedUpAt } from '#db/repository/stepUp.ts'
import { type ApiOptions, serveApi } from './api/serveApi.ts'
import { MOST_BYTES } from './action/readRosterFile.ts'
import { actorOf } from './auth/actorOf.ts'
import type { Auth } from './auth/auth.ts'
import { ADDRESS } from './auth/whoIsThere.ts'
import { codeIsRight } from './auth/codeIsRight.ts'
import type { Context, Services } from './context.ts'
import { lastResort } from './lastResort.ts'
import { newCallId } from './newCallId.ts'
import { readPurpose } from './readPurpose.ts'
import { appRouter } from './router.ts'
import { health } from './running/health.ts'
import { hearDoor } from './running/hearDoor.ts'
import type { Readiness } from './running/ready.ts'
import { headers, sendScreens, withNonce } from './screens.ts'
import { asRefusal } from './refusal.ts'
import { failureIdOf, toLog } from './trpc.ts'

export type AppOptions = {
  readonly services: Services
  readonly auth: Auth
  readonly origin: string
  /** The folder with the built screens. */
  readonly screens: string
  /** `id`: what the person was shown, so that who looks after the desk finds it in the log. */
  readonly onError: (error: unknown, path: string | undefined, id: string) => void
  /** The address of the proxy in front, if there is one. */
  readonly proxy?: string | null
  readonly onRefused?: ApiOptions['onRefused']
  readonly readiness?: () => Promise<Readiness>
}

export function createApp({
  services,
  auth,
  origin,
  screens,
  onError,
  proxy = null,
  onRefused = () => {},
  readiness,
}: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  const secure = origin.startsWith('https:')
  // The proxy that is named is believed when it says from where a call comes; nobody else is.
  app.set('trust proxy', proxy ?? false)
  app.use(withNonce, headers(secure))
  if (readiness) app.use(health(readiness))
  app.use(
    compression({
      filter: (req, res) =>
        !String(res.getHeader('content-type') ?? '').startsWith('text/event-stream') && compression.filter(req, res),
    }),
  )
  app.use('/api', fromAddress, foreignOrigin(origin))
  app.all('/api/auth/{*any}', hearDoor(services, auth), toNodeHandler(auth))
  app.use('/api/trpc', calm, noStore, createTrpc({ services, auth, onError }))
  app.use('/api/v1', noStore, serveApi({ services, origin, onError, onRefused }))
  app.use('/assets', express.static(join(screens, 'assets'), { maxAge: '1y', immutable: true, fallthrough: false }))
  app.use(express.static(screens, { index: false }))
  app.get('/{*rest}', sendScreens(screens))
  app.use(lastResort(onError))
  return app
}

const createTrpc = ({ services, auth, onError }: Pick<AppOptions, 'services' | 'auth' | 'onError'>) => {
  const contextOf = async (req: Request): Promise<Context> => {
    const at = services.now()
    const background = req.headers['x-background'] === '1' || req.headers.accept === 'text/event-stream'
    const { read: db } = services.databases
    const signedIn = (when: string, active: boolean) => actorOf({ auth, services }, req.headers, when, active)
    const found = await signedIn(at, !background)
    return {
      db,
      services,
      call: newCallId(),
      // What is still to be done is done first: until then nothing opens.
      actor: found?.todo === null ? found.actor : null,
      todo: found?.todo ?? null,
      at,
      purpose: readPurpose(req.headers),
      session: found && { id: found.sessionId, codeIsRight: (code) => codeIsRight(auth, req.headers, code) },
      steppedUpAt: found && (await steppedUpAt(db, found.sessionId)),
      stillSignedIn: async () => (await signedIn(services.now(), false)) !== null,
    }
  }
  return createExpressMiddleware({
    router: appRouter,
    allowMethodOverride: true,
    allowBatching: true,
    // A file travels in base64, four letters for three bytes; one a little too large is to be refused by its own sentence.
    maxBodySize: Math.max(MOST_BYTES, services.paperLimit) * 1.6 + 1_000_000,
    createContext: ({ req }): Promise<Context> =>
      contextOf(req).catch((error: unknown) => {
        throw asRefusal(error)
      }),
    onError: ({ error, path }) => {
      const cause = toLog(error)
      if (cause !== null) onError(cause, path, failureIdOf(error))
    },
  })
}

/** From where this comes, as the server itself sees it: what the caller says of it counts for nothing. */
function fromAddress(req: Request, _res: express.Response, next: express.NextFunction): void {
  req.headers[ADDRESS] = req.ip ?? 'unknown'
  next()
}

/** Another site's page may neither act in the name of who is signed in here nor sign anybody in. */
const foreignOrigin =
  (origin: string) =>
  (req: Request, res: express.Response, next: express.NextFunction): void => {
    const from = req.headers.origin
    // Every browser says from where it sends; a call with its cookies that does not say is none of ours.
    const unsaid = from === undefined && req.method !== 'GET' && req.headers.cookie !== undefined
    if (unsaid || (from !== undefined && from !== origin))
      res.status(403).json({ error: { message: 'This address is not served here.' } })
    else next()
  }

/** Far above what a room full of busy screens behind one address asks for. */
const calm = rateLimit({
  windowMs: 60_000,
  limit: 6_000,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  message: { error: { message: 'Too many calls from this address. Wait a minute.' } },
})

const noStore = (_req: Request, res: express.Response, next: express.NextFunction): void => {
  res.set('cache-control', 'no-store')
  next()
}
