/** A desk that cannot be started for a reason that its keeper can mend says so in a sentence, and ends with 1. */
import { sayDatabase } from './sayDatabase.ts'
import { type Where, whyNotStarted } from './whyNotStarted.ts'

export function refuseStart(error: unknown, where: Where): never {
  const says = sayDatabase(error) ?? whyNotStarted(error, where)
  if (says === null) throw error
  process.stderr.write(`${says}\n`)
  process.exit(1)
}
