/** The web service: the screens, the sign-in, and the typed API. Queries travel by POST so that no name stands in an address or a log. */
import { join } from 'node:path'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { toNodeHandler } from 'better-auth/node'
import compression from 'compression'
import express, { type Express, type Request } from 'express'
import helmet from 'helmet'
import { steppedUpAt } from '#db/repository/stepUp.ts'
import { type ApiOptions, serveApi } from './api/serveApi.ts'
import { MOST_BYTES } from './action/readRosterFile.ts'
import { actorOf } from './auth/actorOf.ts'
import type { Auth } from './auth/auth.ts'
import { codeIsRight } from './auth/codeIsRight.ts'
import type { Context, Services } from './context.ts'
import { readPurpose } from './readPurpose.ts'
import { appRouter } from './router.ts'

export type AppOptions = {
  readonly services: Services
  readonly auth: Auth
  readonly origin: string
  /** The folder with the built screens. */
  readonly screens: string
  readonly onError: (error: unknown, path: string | undefined) => void
  readonly onRefused?: ApiOptions['onRefused']
}

export function createApp({ services, auth, origin, screens, onError, onRefused = () => {} }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  const secure = origin.startsWith('https:')
  app.use(
    helmet({
      hsts: secure,
      contentSecurityPolicy: {
        directives: {
          // A paper is shown from the memory of the page: a picture as a picture, a PDF in the browser's own viewer.
          'img-src': ["'self'", 'data:', 'blob:'],
          'frame-src': ['blob:'],
          'upgrade-insecure-requests': secure ? [] : null,
        },
      },
    }),
  )
  app.use(
    compression({
      filter: (req, res) =>
        !String(res.getHeader('content-type') ?? '').startsWith('text/event-stream') && compression.filter(req, res),
    }),
  )
  app.use('/api', foreignOrigin(origin))
  app.all('/api/auth/{*any}', toNodeHandler(auth))
  app.use('/api/trpc', noStore, createTrpc({ services, auth, onError }))
  app.use('/api/v1', noStore, serveApi({ services, origin, onError, onRefused }))
  app.use('/assets', express.static(join(screens, 'assets'), { maxAge: '1y', immutable: true, fallthrough: false }))
  app.use(express.static(screens, { index: false }))
  app.get('/{*rest}', (_req, res) => res.set('cache-control', 'no-store').sendFile(join(screens, 'index.html')))
  return app
}

const createTrpc = ({ services, auth, onError }: Pick<AppOptions, 'services' | 'auth' | 'onError'>) =>
  createExpressMiddleware({
    router: appRouter,
    allowMethodOverride: true,
    allowBatching: true,
    // A file travels in base64, four letters for three bytes; one a little too large is to be refused by its own sentence.
    maxBodySize: Math.max(MOST_BYTES, services.paperLimit) * 1.6 + 1_000_000,
    createContext: async ({ req }): Promise<Context> => {
      const at = services.now()
      const background = req.headers['x-background'] === '1' || req.headers.accept === 'text/event-stream'
      const { read: db } = services.databases
      const signedIn = (when: string, refresh: boolean) => actorOf(auth, req.headers, when, refresh)
      const found = await signedIn(at, !background)
      return {
        db,
        services,
        actor: found?.actor ?? null,
        at,
        purpose: readPurpose(req.headers),
        session: found && { id: found.sessionId, codeIsRight: (code) => codeIsRight(auth, req.headers, code) },
        steppedUpAt: found && (await steppedUpAt(db, found.sessionId)),
        stillSignedIn: async () => (await signedIn(services.now(), false)) !== null,
      }
    },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') onError(error.cause ?? error, path)
    },
  })

/** Another site's page may neither act in the name of who is signed in here nor sign anybody in. */
const foreignOrigin =
  (origin: string) =>
  (req: Request, res: express.Response, next: express.NextFunction): void => {
    const from = req.headers.origin
    if (from !== undefined && from !== origin) res.status(403).json({ error: { message: 'This address is not served here.' } })
    else next()
  }

const noStore = (_req: Request, res: express.Response, next: express.NextFunction): void => {
  res.set('cache-control', 'no-store')
  next()
}
