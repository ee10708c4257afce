/** `npm start`: serves the desk and says on the terminal where it is and, the first time, with which code to set it up. */
import { readOffice } from '#db/repository/office.ts'
import { readConfig } from './config.ts'
import { endOnSignals } from './running/endOnSignals.ts'
import { refuseStart } from './refuseStart.ts'
import { serve } from './serve.ts'

const config = await Promise.resolve()
  .then(() => readConfig())
  .catch((error: unknown) => refuseStart(error))
const serving = await serve(config).catch((error: unknown) => refuseStart(error, config))
const { address, services } = serving
endOnSignals(serving)
const office = await readOffice(services.databases.read)
const lines = office
  ? [`Detainer Desk for ${office.name} is at ${address}`]
  : [`Detainer Desk is at ${address}`, `Open it and set up your office with this one-time code: ${services.setUpCode.text}`]
process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`)
