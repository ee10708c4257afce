/** The present instant, read again every so often, so that every clock on the screen moves together. */
import { useSyncExternalStore } from 'react'

let now = new Date().toISOString()
const watchers = new Set<() => void>()

setInterval(() => {
  now = new Date().toISOString()
  for (const watcher of watchers) watcher()
}, 1_000)

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** UTC ISO text. `by`: 'second' or 'minute'; most screens need only the minute. */
export function useNow(by: 'second' | 'minute' = 'minute'): string {
  return useSyncExternalStore(subscribe, () => (by === 'second' ? now : `${now.slice(0, 16)}:59.999Z`))
}

/** The last of these instants that has come; null before the first. It changes only when the next one comes. `turns`: the earliest first. */
export function useTurn(turns: readonly string[]): string | null {
  return useSyncExternalStore(subscribe, () => turns.findLast((turn) => turn <= now) ?? null)
}
