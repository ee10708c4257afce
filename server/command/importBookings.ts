/** `import bookings FILE...`: takes a jail system's export into the log, and says of every row what it refused or doubted. */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Doubt } from '../import/doubt.ts'
import type { ExportedBooking } from '../import/exported.ts'
import { importBookings as runImport, type Summary } from '../import/importBookings.ts'
import { type Reader, recognise } from '../import/recognise.ts'
import { type Command, DONE, json, refuse, type Terminal } from './command.ts'
import { doubtsAsCsv, summaryText } from './importText.ts'
import { isZone, withDesk } from './openDesk.ts'

const usage = 'import bookings FILE... [--zone ZONE] [--report FILE] [--progress] [--json]'

export const importBookings: Command = {
  name: 'import bookings',
  usage,
  does: 'takes in an export of bookings and charges: the .xlsx report of the jail system, or a pair of CSV files',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        zone: { type: 'string' },
        report: { type: 'string' },
        progress: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    if (positionals.length === 0) return refuse(terminal, `Name the files to import. Usage: desk ${usage}`)
    if (!isZone(values.zone)) return refuse(terminal, `There is no time zone "${values.zone}". An example: America/Chicago.`)
    const found = await recognise(positionals).catch((error: Error) => ({ fault: `A file cannot be read: ${error.message}.` }))
    if ('fault' in found) return refuse(terminal, found.fault)
    const files = positionals.map((path) => basename(path))
    return withDesk(terminal, values.zone, async ({ services, timeZone }) => {
      const doubts: Doubt[] = []
      const told = progressOn(terminal, values.progress ?? terminal.watched)
      const started = performance.now()
      const read: Reader = (doubt) => all(found.readers, doubt)
      const tell = { doubt: (doubt: Doubt) => void doubts.push(doubt), progress: told.step }
      const done = await runImport(services, { files, timeZone }, read, tell).catch((error: Error) => error)
      told.end()
      if (values.report) await writeFile(values.report, doubtsAsCsv(doubts))
      if (done instanceof Error)
        return refuse(
          terminal,
          `The import stopped: ${done.message}. What was stored before stays; mend the file and import it again.`,
        )
      if (done.bookings.read === 0)
        return refuse(terminal, `No booking was found in ${files.join(', ')}. docs/import.md shows the two layouts.`)
      const seconds = (performance.now() - started) / 1000
      const result: Summary & { files: readonly string[]; timeZone: string; seconds: number } = {
        files,
        timeZone,
        seconds: Math.round(seconds * 100) / 100,
        ...done,
      }
      terminal.out(values.json ? json({ ...result, rows: doubts }) : summaryText(result, doubts, values.report))
      return DONE
    })
  },
}

async function* all(readers: readonly Reader[], doubt: (doubt: Doubt) => void): AsyncGenerator<ExportedBooking> {
  for (const read of readers) yield* read(doubt)
}

function progressOn({ err }: Terminal, shown: boolean) {
  let any = false
  return {
    step: (read: { bookings: number; charges: number }) => {
      any = shown
      if (shown) err(`\r${read.bookings.toLocaleString('en-US')} bookings, ${read.charges.toLocaleString('en-US')} charges`)
    },
    end: () => {
      if (any) err('\n')
    },
  }
}
