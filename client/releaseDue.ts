/** Whether the release sheet of a request's booking is what is needed next: a hold runs, or the would-be release is near or past. */
import { inCustody } from '#shared/core/inCustody.ts'
import type { Matter } from '#shared/record/matter.ts'

const AHEAD_MS = 24 * 3_600_000

/** The booking whose release is due; null where none is. */
export function releaseDue({ booking, hold }: Pick<Matter, 'booking' | 'hold'>, now: string): string | null {
  if (!booking || !inCustody(booking)) return null
  const running = hold !== null && hold.endedAt === null
  const { wouldBeReleasedAt } = booking
  const near = wouldBeReleasedAt !== null && Date.parse(wouldBeReleasedAt) - Date.parse(now) <= AHEAD_MS
  return running || near ? booking.id : null
}
