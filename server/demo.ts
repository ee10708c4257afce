/** `npm run demo`: the same product with a fictional county, made fresh at each start; `--keep` goes on with the last one, `--at` sets its instant. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Instant } from '#shared/record/instant.ts'
import { readConfig } from './config.ts'
import { systemClock } from './context.ts'
import { clearEarlier } from './demo/clearEarlier.ts'
import { OFFICE } from './demo/county.ts'
import { PASSWORD, STAFF, USERNAMES } from './demo/staff.ts'
import { tellDemo } from './demo/tell.ts'
import { endOnSignals } from './running/endOnSignals.ts'
import { refuseStart } from './refuseStart.ts'
import { databaseFile, serve } from './serve.ts'
import { unlock } from './unlock.ts'

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false }, at: { type: 'string' } } })
// Fictional people never enter an office's own database.
const config = { ...readConfig('data/demo'), databaseUrl: null }
const start = Instant.parse(values.at ?? systemClock()).replace(/:\d\d\.\d{3}Z$/, ':00.000Z')

const kept = values.keep && existsSync(databaseFile(config))
if (!kept) await clearEarlier(unlock(databaseFile(config), config))
const serving = await serve(config, kept ? undefined : (services) => tellDemo(services, start)).catch((error: unknown) =>
  refuseStart(error, config),
)
endOnSignals(serving)

const roleOf = (role: string): string => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const signIns = USERNAMES.map((name) => `  ${name.padEnd(12)} ${roleOf(STAFF[name].role).padEnd(14)} ${STAFF[name].name}`)
const lines = [
  `${OFFICE.name}, a county that does not exist, is at ${serving.address}`,
  `Sign in with the password ${PASSWORD} as`,
  ...signIns,
]
process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`)
