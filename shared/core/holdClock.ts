/**
 * A hold lasts at most so many hours past the moment when the person would otherwise walk out: the shorter of the form's cap and the
 * policy's, in plain elapsed hours. Wording that leaves out weekends and holidays allows longer; plain hours never exceed it.
 */
import { hoursOf } from './capHours.ts'

export type HoldClock = { readonly state: 'running' | 'over'; readonly mustBeFreeBy: string; readonly minutesLeft: number }

/** Hours of the cap. A policy names its cap as `24h` or `48h` followed by anything; null: no hold can run. */
export function capHours(formCap: number | null, policyCap: string | null): number | null {
  if (formCap === null) return null
  return policyCap === null ? formCap : Math.min(formCap, hoursOf(policyCap))
}

/** Hours that are left at the start of a policy's cap that counts from the receipt: the time between the two is used up already. */
export const hoursLeft = (cap: number, receivedAt: string, startedAt: string): number =>
  Math.max(0, Math.min(cap, cap - (Date.parse(startedAt) - Date.parse(receivedAt)) / 3_600_000))

/** `startedAt` is the would-be release, UTC ISO text; the answer as well. */
export const mustBeFreeBy = (startedAt: string, hours: number): string =>
  new Date(Date.parse(startedAt) + hours * 3_600_000).toISOString()

export function holdClock(freeBy: string, at: string): HoldClock {
  const minutesLeft = Math.floor((Date.parse(freeBy) - Date.parse(at)) / 60_000)
  return { state: minutesLeft > 0 ? 'running' : 'over', mustBeFreeBy: freeBy, minutesLeft }
}
