/** `npm run -s desk -- COMMAND`: what is done beside the screens: imports, reports, replays, trying a policy. */
import { readConfig } from './config.ts'
import { runDesk } from './command/runDesk.ts'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await runDesk(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY,
  config: readConfig(),
})
