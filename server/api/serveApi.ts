/**
 * The door for outside systems: a key that is valid, not too many calls, a body that can be read; then the routes. Every refusal is said in
 * JSON and told to whoever keeps the log.
 */
import type { TRPCError } from '@trpc/server'
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { createOpenApiExpressMiddleware } from 'trpc-to-openapi'
import { apiKeyByHash, markRefused, markUsed } from '#db/repository/apiKey.ts'
import type { ApiKey } from '#shared/record/apiKey.ts'
import { sha256 } from '../act.ts'
import { atDoor, DESK } from '../auth/enterAsDesk.ts'
import type { Services } from '../context.ts'
import { apiRouter } from './apiRouter.ts'
import type { ApiContext } from './apiTrpc.ts'
import { callCounter } from './callCounter.ts'
import { newCallId } from '../newCallId.ts'
import { openApi } from './openApi.ts'
import { apiSays } from './apiSays.ts'
import { problemOf } from '../storeProblem.ts'
import { toLog } from '../trpc.ts'

export type ApiOptions = {
  readonly services: Services
  readonly origin: string
  readonly onError: (error: unknown, path: string | undefined, id: string) => void
  /** Somebody was turned away. `begins`: the first letters of a key that is known. */
  readonly onRefused: (refused: { readonly why: string; readonly begins: string | null; readonly from: string }) => void
}

/** Calls a minute: of one key, and of one address without a valid key. */
const MOST = 600
const MOST_REFUSED = 30
const LARGEST = 1_000_000

/** A system is heard about once a minute at the most: more often it would cost a write for every read. */
const HEARD_MS = 60_000

export function serveApi({ services, origin, onError, onRefused }: ApiOptions): Router {
  const counted = callCounter(MOST)
  const refusals = callCounter(MOST_REFUSED)
  // One entry a minute for each address: nobody outside fills the ledger.
  const onRecord = callCounter(1)
  const app = express.Router()
  const known = new WeakMap<Request, { key: ApiKey; at: string }>()
  app.get('/openapi.json', (_req, res) => void res.json(openApi(origin)))

  app.use(async (req: Request, res: Response, next: NextFunction) => {
    const { read, write } = services.databases
    const at = services.now()
    const from = req.ip ?? ''
    const refuse = (status: number, code: string, message: string, begins: string | null = null): void => {
      onRefused({ why: message, begins, from })
      if (status === 401) res.set('www-authenticate', 'Bearer')
      if (status === 429) res.set('retry-after', '60')
      res.status(status).json({ code, message })
    }
    const secret = /^Bearer\s+(\S{1,200})$/i.exec(req.headers.authorization ?? '')?.[1]
    const key = secret === undefined ? undefined : await apiKeyByHash(read, sha256(secret))
    if (!key || key.revokedAt !== null) {
      if (!refusals.take(from, at)) return refuse(429, 'TOO_MANY_REQUESTS', 'Too many calls without a valid key. Wait a minute.')
      if (key) await markRefused(write, key.id, at)
      const why = key
        ? 'This key was revoked.'
        : secret === undefined
          ? 'Send your key: Authorization: Bearer desk_…'
          : 'This key is not known.'
      if (onRecord.take(from, at)) await enterRefused(services, { why, begins: key?.begins ?? null, address: from })
      return refuse(401, 'UNAUTHORIZED', why, key?.begins ?? null)
    }
    if (!counted.take(key.id, at)) return refuse(429, 'TOO_MANY_REQUESTS', 'Too many calls. Wait a minute.', key.begins)
    if (key.usedAt === null || Date.parse(at) - Date.parse(key.usedAt) >= HEARD_MS) await markUsed(write, key.id, at)
    known.set(req, { key, at })
    next()
  })
  app.use(express.json({ limit: LARGEST }))
  app.use(unreadable(onError))

  const routes = createOpenApiExpressMiddleware({
    router: apiRouter,
    createContext: ({ req }): ApiContext => {
      const found = known.get(req)
      if (!found) throw new Error('a call came past the door without a key')
      const { key, at } = found
      const actor = { id: `system:${key.id}`, name: `${key.system} (outside system)`, role: 'jailStaff' } as const
      return { db: services.databases.read, services, at, system: key.system, actor, call: newCallId() }
    },
    onError: ({ error, path }: { error: TRPCError; path: string | undefined }) => {
      const cause = toLog(error)
      if (cause !== null) onError(cause, path, newCallId())
    },
  })
  app.use((req, res) => routes(req, res))
  return app
}

const enterRefused = (
  services: Services,
  detail: { readonly why: string; readonly begins: string | null; readonly address: string },
) =>
  atDoor(services, 'system.refused', DESK, services.now(), ({ enter }) =>
    enter({ act: 'system.refused', subjectId: 'unknown', detail }),
  )

/** What express could not read of a body or an address. */
const unreadable =
  (onError: ApiOptions['onError']) =>
  (error: Error & { status?: number; type?: string }, req: Request, res: Response, _next: NextFunction): void => {
    if (error.type === 'entity.too.large')
      res.status(413).json({ code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than 1 MB. Push one booking at a time.' })
    else if (error.status !== undefined && error.status < 500)
      res.status(400).json({ code: 'PARSE_ERROR', message: 'The body is no JSON.' })
    else {
      const id = newCallId()
      onError(error, req.path, id)
      const problem = problemOf(error)?.code
      if (problem) return void res.status(503).json({ code: 'SERVICE_UNAVAILABLE', problem, message: apiSays(problem) })
      res
        .status(500)
        .json({ code: 'INTERNAL_SERVER_ERROR', message: `The desk could not do this. It stands in its log under ${id}.` })
    }
  }
