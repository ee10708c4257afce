/** Late entry on this screen: while it is on, every act says that it happened earlier, when and whose it was. It ends with the tab and is never kept. */
import { useSyncExternalStore } from 'react'
import type { Late } from '#shared/record/late.ts'

let late: Late | null = null
const heard = new Set<() => void>()

export const lateNow = (): Late | null => late

export function setLate(next: Late | null): void {
  late = next
  for (const hear of heard) hear()
}

const listen = (hear: () => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}

export const useLate = (): Late | null => useSyncExternalStore(listen, lateNow)

/** What a form means by now: the time of what is entered late, else this very moment. */
export const eventTime = (): string => late?.happenedAt ?? new Date().toISOString()
