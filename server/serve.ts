/** Opens the data, listens, and stops without losing what is being written. Used by `npm start`, the demonstration and the browser tests. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { openDatabases } from '#db/open.ts'
import { hearServers } from '#db/postgres/listen.ts'
import { createApp } from './app.ts'
import { openAuth } from './auth/auth.ts'
import { openProvider } from './auth/provider/openProvider.ts'
import type { Config } from './config.ts'
import { type Services, systemServices } from './context.ts'
import { readCheckpointKey } from './ledger/checkpointKey.ts'
import { openCheckpoints, watchCheckpoints } from './ledger/checkpoints.ts'
import { enterBroken } from './ledger/enterBroken.ts'
import { sweepBroken } from './list/stageList.ts'
import { openLive } from './live.ts'
import { watchPairs } from './pairPersons.ts'
import { askReports, endReports } from './report/askReports.ts'
import { unlock } from './unlock.ts'
import { readSecret } from './secret.ts'
import { newSetUpCode } from './setUpCode.ts'
import { watchAccounts } from './watchAccounts.ts'
import { watchPolicy } from './takeEffect.ts'

/** The reports read every request once before anybody asks, when whoever waited for the desk is served. */
const WARM_MS = 20_000

export type Serving = { readonly address: string; readonly services: Services; readonly stop: () => Promise<void> }

const screens = join(dirname(fileURLToPath(import.meta.url)), '../dist/client')

/** Throws when the address is taken or the data folder cannot be used. */
export async function serve(config: Config, prepare?: (services: Services) => Promise<void>): Promise<Serving> {
  const log = pino({ level: config.quiet ? 'fatal' : 'warn' })
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const databases = await openDatabases(sourceOf(config))
  const leaving = config.checkpoints ?? { file: null, url: null }
  const live = openLive()
  const hearing = await hearServers(databases.source, live.wake)
  const bare = systemServices(databases, live, newSetUpCode(), config.paperLimit)
  await sweepBroken(bare)
  await prepare?.(bare)
  const checkpoints = await openCheckpoints(databases.read, readCheckpointKey(config.dataFolder), leaving)
  const services = { ...bare, checkpoints, provider: config.provider ? openProvider(config.provider) : null }
  await enterBroken(services)
  const server = listener(config)
  await new Promise<void>((done, fail) => server.once('error', fail).listen(config.port, config.host, done))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : config.port
  const origin = config.origin ?? `${config.tls ? 'https' : 'http'}://${config.host}:${port}`
  const auth = openAuth(services, readSecret(config.dataFolder), origin)
  const onError = (error: unknown, path: string | undefined, id: string) =>
    log.error({ err: error, path, id }, 'an act failed and was undone')
  const onRefused = (refused: object) => log.warn(refused, 'an outside system was refused')
  server.on('request', createApp({ services, auth, origin, screens, onError, proxy: config.proxy ?? null, onRefused }))
  const stopping = new AbortController()
  const watching = watchPolicy(services, stopping.signal, (error) =>
    log.error({ err: error }, 'a policy did not come into force'),
  )
  const pairing = watchPairs(services, stopping.signal, (error) => log.error({ err: error }, 'persons were not compared'))
  const accounts = watchAccounts(services, stopping.signal, (error) =>
    log.error({ err: error }, 'unused accounts were not looked at'),
  )
  const leavingOnes = watchCheckpoints(checkpoints, leaving, stopping.signal, (error) =>
    log.error({ err: error }, 'a checkpoint did not leave the machine'),
  )
  const warming = setTimeout(
    () => void askReports(databases, { kind: 'ready', zone: 'UTC' }).catch(() => undefined),
    WARM_MS,
  ).unref()
  const stop = async (): Promise<void> => {
    stopping.abort()
    clearTimeout(warming)
    await watching
    await pairing
    await accounts
    await leavingOnes
    await close(server)
    await hearing.stop()
    await endReports(databases)
    await databases.close()
  }
  return { address: origin, services, stop }
}

/** What `openDatabases` opens. Throws what `unlock` throws. */
export const sourceOf = (config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'databaseKey'>): string =>
  config.databaseUrl ?? unlock(databaseFile(config), config)

export const databaseFile = (config: Pick<Config, 'dataFolder'>): string => resolve(config.dataFolder, 'desk.sqlite')

function listener({ tls }: Config): Server {
  if (!tls) return createServer()
  const [cert, key] = [readFileSync(tls.cert), readFileSync(tls.key)]
  return createSecureServer({ cert, key, minVersion: 'TLSv1.2' })
}

/** Streams are cut at once; calls that have begun are finished. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 500).unref()
  await closed
}
