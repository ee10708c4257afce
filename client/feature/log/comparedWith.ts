/** The draft beside the booking that was picked. A booking number counts as given when it was typed to find the person. */
import { type Compared, compareIdentity } from '#client/part/compareIdentity.ts'
import type { Draft } from './draft.ts'
import type { Picked } from './verdictOf.ts'

export function comparedWith({ paper, find }: Pick<Draft, 'paper' | 'find'>, picked: Picked | undefined): readonly Compared[] {
  if (!picked) return []
  const { number } = picked.booking
  const bookingNumber = find.trim().toUpperCase() === number.toUpperCase() ? number : null
  return compareIdentity({ ...paper, bookingNumber }, { subject: picked.subject, number })
}
