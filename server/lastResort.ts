/** What no part of the desk answered for: said in one line with the word under which it stands in the log; never the inside, and never on the terminal. */
import type { NextFunction, Request, Response } from 'express'
import type { AppOptions } from './app.ts'
import { newCallId } from './newCallId.ts'

/** Express takes for an error handler what has four parameters. */
export const lastResort =
  (onError: AppOptions['onError']) =>
  (error: unknown, _req: Request, res: Response, _next: NextFunction): void => {
    const status = statusOf(error)
    const id = newCallId()
    if (status >= 500) onError(error, undefined, id)
    // Half of an answer is sent: all that is left is to end it.
    if (res.headersSent) return void res.destroy()
    const message = status < 500 ? 'This cannot be read.' : `The desk could not do this. It stands in its log under ${id}.`
    res.status(status).set('cache-control', 'no-store').json({ error: { message } })
  }

const statusOf = (error: unknown): number => {
  const { status } = (error ?? {}) as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
