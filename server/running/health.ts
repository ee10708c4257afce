/** For whoever watches the desk from outside: that it lives, and whether it can do its work. Nobody signs in for it, and it tells nothing of anybody. */
import express, { type Request, type Response, type Router } from 'express'
import type { Readiness } from './ready.ts'

export function health(readiness: () => Promise<Readiness>): Router {
  const router = express.Router()
  router.get('/health', (_req: Request, res: Response) => void res.set('cache-control', 'no-store').type('text').send('ok\n'))
  router.get('/ready', async (_req: Request, res: Response) => {
    const found = await readiness()
    res
      .status(found.ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(found)
  })
  return router
}
