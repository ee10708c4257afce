/** A desk that cannot be started for a reason that its keeper can mend says so in a sentence, and ends with 1. */
import { sayDatabase } from './sayDatabase.ts'

export function refuseStart(error: unknown): never {
  const says = sayDatabase(error)
  if (says === null) throw error
  process.stderr.write(`${says}\n`)
  process.exit(1)
}
