/**
 * What another server has written is heard at the instant of its commit (LISTEN, postgresql.org/docs/current/sql-listen.html). As a wake-up
 * carries nothing and the ledger is read from where one was, nothing is lost while the line is down: whoever hears again wakes once.
 */
import pg from 'pg'
import { isPostgres } from './connect.ts'
import { CHANNEL } from './vocabulary.ts'

/** The pause before a line that broke is tried again. */
const AGAIN_MS = 1_000

/** Wakes at every entry of any server until it is stopped. One file has one server: there is nobody to hear. */
export async function hearServers(source: string, wake: () => void): Promise<{ readonly stop: () => Promise<void> }> {
  if (!isPostgres(source)) return { stop: async () => undefined }
  let line: pg.Client | null = null
  let waiting: NodeJS.Timeout | undefined
  let stopped = false

  const again = (): void => {
    line = null
    if (!stopped) waiting = setTimeout(() => void hear().catch(again), AGAIN_MS)
  }
  const hear = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: source, application_name: 'detainer-desk-live', keepAlive: true })
    let lost = false
    const lose = (): void => {
      if (lost) return
      lost = true
      client.end().catch(() => undefined)
      again()
    }
    client.on('error', lose).on('end', lose).on('notification', wake)
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    line = client
    wake()
  }
  await hear()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(waiting)
      await line?.end()
    },
  }
}
