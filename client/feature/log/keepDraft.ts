/** The draft stays in this tab through reloads and lost connections, for the person who typed it, and nowhere else: it names a person. */
import type { Draft } from './draft.ts'

const PREFIX = 'draft.log.'

/** A draft of somebody else who used this tab before is thrown away. */
export function readDraft(userId: string): Draft | null {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && key !== PREFIX + userId) sessionStorage.removeItem(key)
  }
  try {
    const kept = sessionStorage.getItem(PREFIX + userId)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  } catch {
    return null
  }
}

export function keepDraft(userId: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + userId, JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing: the form itself still holds what was typed.
  }
}

export const dropDraft = (userId: string): void => sessionStorage.removeItem(PREFIX + userId)
