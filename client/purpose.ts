/** For which purpose this visit looks at what is kept on persons: said once, kept until the sign-out, and sent with every read. */
import { useSyncExternalStore } from 'react'

const KEPT = 'purpose'

let purpose: string | null = globalThis.sessionStorage?.getItem(KEPT) ?? null
const heard = new Set<() => void>()

export function setPurpose(next: string): void {
  purpose = next
  sessionStorage.setItem(KEPT, next)
  for (const hear of heard) hear()
}

const listen = (hear: () => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}

export const usePurpose = (): string | null => useSyncExternalStore(listen, () => purpose)

/** What is opened from an inquiry has that inquiry in its address. */
export function purposeHeaders(): Record<string, string> {
  const inquiry = new URLSearchParams(location.search).get('inquiry')
  return {
    ...(purpose ? { 'x-purpose': encodeURIComponent(purpose) } : {}),
    ...(inquiry ? { 'x-inquiry': encodeURIComponent(inquiry.replaceAll('"', '')) } : {}),
  }
}
