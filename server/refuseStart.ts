/** A desk that cannot be started for a reason that its keeper can mend says so in a sentence, and ends with 1. */
import { z } from 'zod'
import { sayDatabase } from './sayDatabase.ts'
import { type Where, whyNotStarted } from './whyNotStarted.ts'

export function refuseStart(error: unknown, where: Where | null = null): never {
  const says = sayDatabase(error) ?? saySurroundings(error) ?? (where && whyNotStarted(error, where))
  if (says === null) throw error
  process.stderr.write(`${says}\n`)
  process.exit(1)
}

function saySurroundings(error: unknown): string | null {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `The setting ${path.join('.')} cannot be read: ${message}`).join('\n')
  if (!(error instanceof Error)) return null
  if (error.message.startsWith('Set both')) return error.message
  // What the migrator says of a migration that this version does not have.
  if (error.message.startsWith('corrupted migrations'))
    return 'The database is of a newer version of the desk. Install that version, or restore the backup made before the upgrade.'
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (code === 'EADDRNOTAVAIL') return `The desk cannot listen at ${address}:${port}: this machine has no such address.`
  return null
}
