/** A desk that cannot be started for a reason that its keeper can mend says so in a sentence, and ends with 1. */
import { z } from 'zod'
import { sayDatabase } from './sayDatabase.ts'

export function refuseStart(error: unknown): never {
  const says = sayDatabase(error) ?? saySurroundings(error)
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
  const { code, address, port, path } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL')
    return `The desk cannot listen at ${address}:${port}: ${code === 'EADDRINUSE' ? 'something else does already' : 'this machine has no such address'}.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `The desk may not write to ${path ?? 'its data folder'}.`
  return null
}
