/** One draft on the screen: each change is seen at once by who saves, and written down a moment later. */
import { eventTime } from '#client/late.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, newDraft, newMatch, untouched } from './draft.ts'
import { dropDraft, keepDraft, readDraft } from './keepDraft.ts'

const SETTLED_MS = 400

export type Update = (change: (draft: Draft) => Draft) => void

const present = eventTime

export function useDraft(userId: string, bookingId: string | undefined) {
  const [first] = useState(() => open(userId, bookingId))
  const latest = useRef(first.draft)
  const [draft, setDraft] = useState(first.draft)
  const [opened, setOpened] = useState({ count: 0, restored: first.restored })

  const update: Update = useCallback((change) => {
    latest.current = change(latest.current)
    setDraft(latest.current)
  }, [])

  const over = useRef(false)
  const keep = useCallback(() => {
    if (over.current) return
    if (untouched(latest.current)) dropDraft(userId)
    else keepDraft(userId, latest.current)
  }, [userId])

  useEffect(() => {
    const timer = setTimeout(keep, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [draft, keep])

  useEffect(() => {
    const leave = () => keep()
    const letGo = () => (over.current = true)
    addEventListener('pagehide', leave)
    addEventListener('signOut', letGo)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('signOut', letGo)
      leave()
    }
  }, [keep])

  const discard = () => {
    update(() => newDraft(present(), undefined))
    dropDraft(userId)
    setOpened(({ count }) => ({ count: count + 1, restored: false }))
  }
  /** It has become a record. */
  const finish = () => {
    over.current = true
    dropDraft(userId)
  }
  return { draft, latest, update, discard, finish, opened }
}

function open(userId: string, bookingId: string | undefined): { draft: Draft; restored: boolean } {
  const kept = readDraft(userId)
  if (!kept) return { draft: newDraft(present(), bookingId), restored: false }
  const other = bookingId !== undefined && kept.match?.bookingId !== bookingId
  return { draft: other ? { ...kept, match: newMatch(bookingId), searched: null } : kept, restored: true }
}
