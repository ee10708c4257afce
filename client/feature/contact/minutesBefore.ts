/** How long before or after the would-be release somebody was told: what a court asks first. */
import { size } from '#client/time.ts'

/** `0 h 40 min before the would-be release`; null while no would-be release is set. */
export function minutesBefore(at: string, wouldBeReleasedAt: string | null): string | null {
  if (wouldBeReleasedAt === null) return null
  const minutes = Math.floor(Date.parse(wouldBeReleasedAt) / 60_000) - Math.floor(Date.parse(at) / 60_000)
  if (minutes === 0) return 'at the would-be release'
  return `${size(Math.abs(minutes))} ${minutes > 0 ? 'before' : 'after'}`
}
