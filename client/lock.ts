/** The screen is covered after the office's minutes without a touch: the session has ended, and what stood on the screen is kept for the same person. */
import { useSyncExternalStore } from 'react'
import type { Session } from './session.ts'

let locked: Session | null = null
const watchers = new Set<() => void>()

export function setLocked(session: Session | null): void {
  locked = session
  for (const watcher of watchers) watcher()
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whose screen is covered; null while none is. */
export const useLocked = (): Session | null => useSyncExternalStore(subscribe, () => locked)
