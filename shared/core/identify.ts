/** Attaching a paper to a booking takes two identifiers, one of them more than a name: Polk County, Iowa, 2025, attached it to another person. */
import { Problem } from '../problem.ts'
import type { Match } from '../record/detainer.ts'

/** Throws `detainer.needsIdentifiers`. */
export function identify(match: Pick<Match, 'identifiers'>): void {
  const compared = new Set(match.identifiers)
  compared.delete('sex')
  if (compared.size < 2) throw new Problem('detainer.needsIdentifiers')
}
