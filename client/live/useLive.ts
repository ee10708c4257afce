/** Keeps the screen in step with the ledger, and knows how old it is. */
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient } from '../trpc.ts'
import { type FeedMessage, followFeed } from './feed.ts'

export type LiveState = { readonly heardAt: number; readonly seq: number; readonly last: FeedMessage | null }

let state: LiveState = { heardAt: Date.now(), seq: -1, last: null }
const watchers = new Set<() => void>()

const set = (next: LiveState): void => {
  state = next
  for (const watcher of watchers) watcher()
}

function hear(message: FeedMessage): void {
  const moved = state.seq >= 0 && message.seq !== state.seq
  set({ heardAt: Date.now(), seq: message.seq, last: message.beat ? state.last : message })
  if (moved) void queryClient.invalidateQueries()
}

/** Follow the feed while somebody is signed in and the screen is not covered. */
export function useFeed(onEnd: () => void, follows: boolean): void {
  useEffect(() => (follows ? followFeed({ onMessage: hear, onEnd }) : undefined), [onEnd, follows])
}

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state)
