/** Steps of a sign-in are told of as any call is: by the name of the step, which is one that the library has, and how it ended. */
import type { NextFunction, Request, Response } from 'express'
import type { Auth } from '../auth/auth.ts'
import type { Services } from '../context.ts'
import { newCallId } from '../newCallId.ts'
import type { Heard } from './heard.ts'

export function hearDoor({ hear }: Pick<Services, 'hear'>, auth: Auth) {
  const steps = new Set(
    Object.values(auth.api).flatMap((one) => ('path' in one && typeof one.path === 'string' ? [one.path] : [])),
  )
  return (req: Request, res: Response, next: NextFunction): void => {
    const began = performance.now()
    const step = req.path.replace('/api/auth', '')
    const procedure = `door${steps.has(step) ? step.replaceAll('/', '.') : ''}`
    res.once('finish', () => {
      const ms = performance.now() - began
      hear?.({
        call: newCallId(),
        procedure,
        result: String(res.statusCode),
        outcome: outcomeOf(res.statusCode),
        ms,
        actor: null,
        failure: null,
      })
    })
    next()
  }
}

const outcomeOf = (status: number): Heard['outcome'] =>
  status < 400 ? 'ok' : status >= 500 ? 'failed' : status === 400 ? 'invalid' : 'refused'
