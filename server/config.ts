/** Everything that the surroundings decide, read once; the only reader of process.env. */
import { z } from 'zod'
import { type ProviderSettings, readProviderSettings } from './auth/provider/readSettings.ts'
import type { CheckpointSettings } from './ledger/checkpoints.ts'
import type { MetricsAddress } from './running/serveMetrics.ts'

const Config = z.object({
  DESK_DATA: z.string().optional(),
  /** The address of a PostgreSQL database, where the office outgrew one machine. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:/, 'DATABASE_URL is the address of a PostgreSQL database: postgres://user@host/name')
    .optional(),
  DESK_HOST: z.string().default('127.0.0.1'),
  /** The file with the key of the database, where it is encrypted; never the key itself. */
  DESK_DATABASE_KEY: z.string().optional(),
  DESK_PORT: z.coerce.number().int().min(0).max(65535).default(4400),
  /** The address that people type, when it is not http://host:port, for example behind a proxy. */
  DESK_ORIGIN: z.url().optional(),
  /** The address of the proxy that stands in front: only what it says of callers is believed. */
  DESK_PROXY: z.string().optional(),
  /** A certificate and its key as files, where the desk itself speaks TLS. */
  DESK_TLS_CERT: z.string().optional(),
  DESK_TLS_KEY: z.string().optional(),
  /** Where checkpoints of the ledger leave the machine: a file on another disk or a share, and an address that takes them by POST. */
  DESK_CHECKPOINTS: z.string().optional(),
  DESK_CHECKPOINT_URL: z.url().optional(),
  /** The largest file of a paper, in millions of bytes. */
  DESK_PAPER_MB: z.coerce.number().positive().max(100).default(10),
  /** The office's own identity provider (OpenID Connect), and the desk's secret there as a file. */
  DESK_OIDC_ISSUER: z.url().optional(),
  DESK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  DESK_OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  /** The word on the button. */
  DESK_OIDC_NAME: z.string().trim().min(1).max(40).default('single sign-on'),
  /** The claim that names the person, where it is not preferred_username. */
  DESK_OIDC_CLAIM: z.string().min(1).optional(),
  /** What shows that the provider asked for a second factor: claim=value. */
  DESK_OIDC_MFA: z.string().optional(),
  /** How many minutes ago a person may have signed in at the provider; 0: anew each time. */
  DESK_OIDC_MAX_AGE: z.coerce.number().int().min(0).max(720).default(0),
  /** What the log says: `info` has a line for each call. */
  DESK_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** Where Prometheus asks, as HOST:PORT; nothing listens where it is not set. */
  DESK_METRICS: z
    .string()
    .regex(/^(\[[0-9a-f:]+\]|[^:\s]+):\d{1,5}$/i, 'Write it as HOST:PORT, for example 127.0.0.1:9464.')
    .optional(),
  /** For how long /ready says that the desk stops before it does, so that a balancer sends nobody any more. */
  DESK_DRAIN_SECONDS: z.coerce.number().min(0).max(5).default(0),
  /** Only fatal errors in the log. */
  DESK_QUIET: z.string().optional(),
})

export type Config = {
  readonly dataFolder: string
  /** Null where the database is a file in the data folder. */
  readonly databaseUrl?: string | null
  /** The file with the key of the database. */
  readonly databaseKey?: string | null
  readonly host: string
  readonly port: number
  readonly origin: string | null
  readonly proxy?: string | null
  readonly tls?: { readonly cert: string; readonly key: string } | null
  readonly checkpoints?: CheckpointSettings
  /** The largest file of a paper in bytes, where it is not the usual one. */
  readonly paperLimit?: number
  readonly provider?: ProviderSettings | null
  readonly log?: 'fatal' | 'error' | 'warn' | 'info' | 'debug'
  readonly metrics?: MetricsAddress | null
  readonly drainMs?: number
  readonly quiet: boolean
}

/** `dataFolder` when the surroundings name none. Throws a ZodError that names the variable. */
export function readConfig(dataFolder = 'data'): Config {
  const env = Config.parse(process.env)
  if (Boolean(env.DESK_TLS_CERT) !== Boolean(env.DESK_TLS_KEY))
    throw new Error('Set both DESK_TLS_CERT and DESK_TLS_KEY, or neither.')
  return {
    dataFolder: env.DESK_DATA ?? dataFolder,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseKey: env.DESK_DATABASE_KEY ?? null,
    host: env.DESK_HOST,
    port: env.DESK_PORT,
    origin: env.DESK_ORIGIN ?? null,
    proxy: env.DESK_PROXY ?? null,
    tls: env.DESK_TLS_CERT && env.DESK_TLS_KEY ? { cert: env.DESK_TLS_CERT, key: env.DESK_TLS_KEY } : null,
    checkpoints: { file: env.DESK_CHECKPOINTS ?? null, url: env.DESK_CHECKPOINT_URL ?? null },
    paperLimit: env.DESK_PAPER_MB * 1_000_000,
    provider: readProviderSettings(env),
    log: env.DESK_LOG,
    metrics: env.DESK_METRICS === undefined ? null : addressOf(env.DESK_METRICS),
    drainMs: env.DESK_DRAIN_SECONDS * 1_000,
    quiet: env.DESK_QUIET !== undefined,
  }
}

const addressOf = (text: string): MetricsAddress => {
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) }
}
