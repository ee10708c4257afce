/** The office's database for a command, beside a server that may be running. */
import { existsSync, mkdirSync } from 'node:fs'
import { openDatabases } from '#db/open.ts'
import { readOffice } from '#db/repository/office.ts'
import { type Services, systemServices } from '../context.ts'
import { openLive } from '../live.ts'
import { databaseFile } from '../serve.ts'
import { newSetUpCode } from '../setUpCode.ts'
import { unlock } from '../unlock.ts'
import { refuse, type Terminal } from './command.ts'

/** Where days without a time begin while no office has been set up. */
const FIRST_ZONE = 'America/Chicago'

export type Desk = { readonly services: Services; readonly timeZone: string }

/** Opens (and if need be creates and migrates) the database, does the work, closes it. */
export async function withDesk(
  { config }: Terminal,
  zone: string | undefined,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const databases = await openDatabases(unlock(databaseFile(config), config))
  try {
    const timeZone = zone ?? (await readOffice(databases.read))?.timeZone ?? FIRST_ZONE
    return await work({ services: systemServices(databases, openLive(), newSetUpCode()), timeZone })
  } finally {
    await databases.close()
  }
}

/** For commands that only read: without a database there is nothing to answer from. */
export async function readDesk(
  terminal: Terminal,
  zone: string | undefined,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  const file = databaseFile(terminal.config)
  if (!existsSync(file)) return refuse(terminal, `There is no database at ${file} yet. Import bookings first, or start the desk.`)
  return withDesk(terminal, zone, work)
}

export function isZone(zone: string | undefined): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}
