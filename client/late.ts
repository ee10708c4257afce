/** Late entry in this tab: while it is on, every act says that it happened earlier, when and whose it was. It outlasts a reload and ends with the sign-out. */
import { useSyncExternalStore } from 'react'
import { Late } from '#shared/record/late.ts'

const KEPT = 'late'

let late: Late | null = read()
const heard = new Set<() => void>()

export const lateNow = (): Late | null => late

export function setLate(next: Late | null): void {
  late = next
  if (next) sessionStorage.setItem(KEPT, JSON.stringify(next))
  else sessionStorage.removeItem(KEPT)
  for (const hear of heard) hear()
}

function read(): Late | null {
  const kept = globalThis.sessionStorage?.getItem(KEPT)
  const found = kept ? Late.safeParse(JSON.parse(kept)) : null
  return found?.success ? found.data : null
}

const listen = (hear: () => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}

export const useLate = (): Late | null => useSyncExternalStore(listen, lateNow)

/** What a form means by now: the time of what is entered late, else this very moment. */
export const eventTime = (): string => late?.happenedAt ?? new Date().toISOString()
