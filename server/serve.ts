/** Opens the data, listens, and stops without losing what is being written. Used by `npm start`, the demonstration and the browser tests. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabases } from '#db/open.ts'
import { hearServers } from '#db/postgres/listen.ts'
import { createApp } from './app.ts'
import { openAuth } from './auth/auth.ts'
import { openProvider } from './auth/provider/openProvider.ts'
import type { Config } from './config.ts'
import { type Services, systemServices } from './context.ts'
import { readCheckpointKey } from './ledger/checkpointKey.ts'
import { openCheckpoints } from './ledger/checkpoints.ts'
import { enterBroken } from './ledger/enterBroken.ts'
import { sweepBroken } from './list/stageList.ts'
import { openLive } from './live.ts'
import { askReports, endReports } from './report/askReports.ts'
import { readFigures } from './running/deskFigures.ts'
import { type Log, openLog } from './running/log.ts'
import { openMetrics } from './running/metrics.ts'
import { openReadiness } from './running/ready.ts'
import { serveMetrics } from './running/serveMetrics.ts'
import { watchCalls } from './running/underWay.ts'
import { watchAll } from './running/watchAll.ts'
import { readSecret } from './secret.ts'
import { newSetUpCode } from './setUpCode.ts'
import { unlock } from './unlock.ts'

/** The reports read every request once before anybody asks, when whoever waited for the desk is served. */
const WARM_MS = 20_000
/** For what is under way when the desk is told to stop; an act takes milliseconds, the largest list some seconds. */
const FINISH_MS = 10_000

export type Serving = {
  readonly address: string
  /** Where Prometheus asks; null where nobody may. */
  readonly metricsAddress: string | null
  readonly services: Services
  readonly log: Log
  readonly stop: () => Promise<void>
}

const screens = join(dirname(fileURLToPath(import.meta.url)), '../dist/client')

/** Throws when the address is taken or the data folder cannot be used. */
export async function serve(config: Config, prepare?: (services: Services) => Promise<void>): Promise<Serving> {
  const log = openLog(config)
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const databases = await openDatabases(sourceOf(config))
  const leaving = config.checkpoints ?? { file: null, url: null }
  const live = openLive()
  const hearing = await hearServers(databases.source, live.wake)
  const bare = systemServices(databases, live, newSetUpCode(), config.paperLimit)
  await sweepBroken(bare)
  await prepare?.(bare)
  const checkpoints = await openCheckpoints(databases.read, readCheckpointKey(config.dataFolder), leaving)
  const server = listener(config)
  const calls = watchCalls(server)
  const metrics = config.metrics
    ? openMetrics(readFigures({ databases, checkpoints, streams: calls.streams, now: bare.now }))
    : null
  const services: Services = {
    ...bare,
    checkpoints,
    provider: config.provider ? openProvider(config.provider) : null,
    hear: (heard) => (log.heard(heard), metrics?.heard(heard)),
    live: { ...live, wake: () => (live.wake(), metrics?.acted()) },
  }
  await enterBroken(services)
  const measured =
    config.metrics && metrics
      ? await serveMetrics(metrics, config.metrics, (error) => log.failed('the figures could not be read', error))
      : null
  await new Promise<void>((done, fail) => server.once('error', fail).listen(config.port, config.host, done))
  const origin = config.origin ?? `${config.tls ? 'https' : 'http'}://${config.host}:${portOf(server, config.port)}`
  const auth = openAuth(services, readSecret(config.dataFolder), origin, (error) =>
    log.failed('the sign-in reports a fault', error),
  )
  let stopping = false
  const readiness = openReadiness({
    databases,
    dataFolder: config.dataFolder,
    checkpoint: () => checkpoints.atStart.state,
    stopping: () => stopping,
  })
  const app = createApp({
    services,
    auth,
    origin,
    screens,
    proxy: config.proxy ?? null,
    readiness,
    onError: (error, procedure, failure) => log.failed('an act failed and was undone', error, { procedure, failure }),
    onRefused: (refused) => log.warned('an outside system was refused', refused),
  })
  server.on('request', app)
  const ending = new AbortController()
  const watched = watchAll(services, checkpoints, leaving, ending.signal, log)
  const warming = setTimeout(
    () => void askReports(databases, { kind: 'ready', zone: 'UTC' }).catch(() => undefined),
    WARM_MS,
  ).unref()
  const stop = async (): Promise<void> => {
    stopping = true
    clearTimeout(warming)
    await pause(config.drainMs ?? 0)
    await calls.finish(FINISH_MS)
    // After the last act, so that the last checkpoint speaks for it.
    ending.abort()
    await watched
    measured?.close()
    measured?.closeAllConnections()
    await hearing.stop()
    await endReports(databases)
    await databases.close()
    log.said('the desk has stopped')
  }
  log.said('the desk is running')
  const metricsAddress =
    measured && config.metrics ? `http://${config.metrics.host}:${portOf(measured, config.metrics.port)}/metrics` : null
  return { address: origin, metricsAddress, services, log, stop }
}

/** What `openDatabases` opens. Throws what `unlock` throws. */
export const sourceOf = (config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'databaseKey'>): string =>
  config.databaseUrl ?? unlock(databaseFile(config), config)

export const databaseFile = (config: Pick<Config, 'dataFolder'>): string => resolve(config.dataFolder, 'desk.sqlite')

function portOf(server: Server, asked: number): number {
  const bound = server.address()
  return typeof bound === 'object' && bound ? bound.port : asked
}

function listener({ tls }: Config): Server {
  if (!tls) return createServer()
  const [cert, key] = [readFileSync(tls.cert), readFileSync(tls.key)]
  return createSecureServer({ cert, key, minVersion: 'TLSv1.2' })
}
