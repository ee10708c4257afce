/** Everything that the surroundings decide, read once; the only reader of process.env. */
import { z } from 'zod'

const Config = z.object({
  DESK_DATA: z.string().optional(),
  DESK_HOST: z.string().default('127.0.0.1'),
  DESK_PORT: z.coerce.number().int().min(0).max(65535).default(4400),
  /** The address that people type, when it is not http://host:port, for example behind a proxy. */
  DESK_ORIGIN: z.url().optional(),
  /** The largest file of a paper, in millions of bytes. */
  DESK_PAPER_MB: z.coerce.number().positive().max(100).default(10),
  /** Fewer lines on the terminal. */
  DESK_QUIET: z.string().optional(),
})

export type Config = {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly origin: string | null
  /** The largest file of a paper in bytes, where it is not the usual one. */
  readonly paperLimit?: number
  readonly quiet: boolean
}

/** `dataFolder` when the surroundings name none. Throws a ZodError that names the variable. */
export function readConfig(dataFolder = 'data'): Config {
  const env = Config.parse(process.env)
  return {
    dataFolder: env.DESK_DATA ?? dataFolder,
    host: env.DESK_HOST,
    port: env.DESK_PORT,
    origin: env.DESK_ORIGIN ?? null,
    paperLimit: env.DESK_PAPER_MB * 1_000_000,
    quiet: env.DESK_QUIET !== undefined,
  }
}
