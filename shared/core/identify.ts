/**
 * Attaching a paper to a booking takes two identifiers that can tell people apart, and where the two differ a word on why it is the same
 * person all the same: Polk County, Iowa, 2025, attached a detainer to another person.
 */
import { Problem } from '../problem.ts'
import type { Match } from '../record/detainer.ts'
import type { Likened } from './compareIdentity.ts'

/** `likened`: paper and booking compared. Throws `detainer.needsIdentifiers`, `detainer.needsNote`. */
export function identify(match: Pick<Match, 'identifiers' | 'note'>, likened: readonly Likened[]): void {
  const compared = new Set(match.identifiers)
  compared.delete('sex')
  // Nobody compared what the paper or the booking does not say; a booking number may have been given on the phone.
  for (const { identifier, likeness } of likened)
    if (likeness === 'unknown' && identifier !== 'bookingNumber') compared.delete(identifier)
  if (compared.size < 2) throw new Problem('detainer.needsIdentifiers')
  const differs = likened.filter((row) => row.likeness === 'differs').map((row) => row.identifier)
  if (differs.length > 0 && match.note === null) throw new Problem('detainer.needsNote', differs)
}
