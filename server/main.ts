/** `npm start`: serves the desk and says on the terminal where it is and, the first time, with which code to set it up. */
import { readOffice } from '#db/repository/office.ts'
import { readConfig } from './config.ts'
import { endOnSignals } from './running/endOnSignals.ts'
import { refuseStart } from './refuseStart.ts'
import { serve } from './serve.ts'

const serving = await Promise.resolve()
  .then(() => serve(readConfig()))
  .catch(refuseStart)
const { address, services } = serving
endOnSignals(serving)
const office = await readOffice(services.databases.read)
const lines = office
  ? [`Detainer Desk for ${office.name} is at ${address}`]
  : [`Detainer Desk is at ${address}`, `Open it and set up your office with this one-time code: ${services.setUpCode.text}`]
process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`)
