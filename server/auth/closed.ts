/** What is said at the door of an account that is closed, and where an account is known. */
import { APIError } from 'better-auth/api'
import type { Services } from '../context.ts'
import { atDoor, DESK } from './enterAsDesk.ts'

const KNOWN_MS = 90 * 86_400_000

/** An address from which the account was used since then is known (UTC ISO text). */
export const knownSince = (at: string): string => new Date(Date.parse(at) - KNOWN_MS).toISOString()

const CLOSED = {
  DISABLED: 'This account is disabled.',
  LOCKED: 'This account is locked.',
  UNUSED: 'This account was not used for long and is disabled.',
}

/** Whoever is kept out is on record (AU-2: the failures too). */
export async function closed(services: Services, userId: string, address: string, code: keyof typeof CLOSED): Promise<APIError> {
  await atDoor(services, 'session.refused', DESK, services.now(), ({ enter }) =>
    enter({ act: 'session.refused', subjectId: userId, detail: { what: code.toLowerCase(), address } }),
  )
  return new APIError('FORBIDDEN', { code, message: CLOSED[code] })
}
