/** `npm start`: serves the desk and says on the terminal where it is and, the first time, with which code to set it up. */
import { readOffice } from '#db/repository/office.ts'
import { readConfig } from './config.ts'
import { serve } from './serve.ts'
import { whyNotStarted } from './whyNotStarted.ts'

const config = readConfig()
const { address, services, stop } = await serve(config).catch((error: unknown): never => {
  const why = whyNotStarted(error, config)
  if (why === null) throw error
  process.stderr.write(`\n  ${why}\n\n`)
  process.exit(1)
})
const office = await readOffice(services.databases.read)
const lines = office
  ? [`Detainer Desk for ${office.name} is at ${address}`]
  : [`Detainer Desk is at ${address}`, `Open it and set up your office with this one-time code: ${services.setUpCode.text}`]
process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
