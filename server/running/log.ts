/** The log: one line of JSON for each call and each failure. It takes no error and no input, only what cannot hold a name. */
import { type DestinationStream, pino } from 'pino'
import type { Config } from '../config.ts'
import { faultOf } from './faultOf.ts'
import type { Heard } from './heard.ts'

export type Log = {
  readonly heard: (heard: Heard) => void
  /** `what`: a sentence of ours. `failure`: the word that the person was shown. */
  readonly failed: (what: string, error: unknown, where?: { procedure: string | undefined; failure: string }) => void
  readonly warned: (what: string, particulars: Readonly<Record<string, string | number | boolean | null>>) => void
  readonly said: (what: string) => void
}

export function openLog({ log, quiet }: Pick<Config, 'log' | 'quiet'>, to: DestinationStream = pino.destination(1)): Log {
  const logger = pino(
    {
      level: quiet ? 'fatal' : (log ?? 'warn'),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    to,
  )
  return {
    heard: ({ ms, ...heard }) => logger.info({ ...heard, ms: Math.round(ms * 10) / 10 }, 'call'),
    failed: (what, error, where) => logger.error({ ...where, fault: faultOf(error) }, what),
    warned: (what, particulars) => logger.warn(particulars, what),
    said: (what) => logger.info(what),
  }
}
