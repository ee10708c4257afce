/** Ctrl+Z and Ctrl+Shift+Z for the texts of the bench, also while typing in their fields; other fields keep their own undo. */
import { type RefObject, useEffect } from 'react'

type History = { readonly undo: () => void; readonly redo: () => void }

export function useUndoKeys(frame: RefObject<HTMLElement | null>, history: History | null): void {
  const undo = history?.undo
  const redo = history?.redo
  useEffect(() => {
    if (!undo || !redo) return undefined
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (document.querySelector('[role="dialog"]')) return
      const typing = target?.matches('input, textarea') === true
      if (typing && !(frame.current?.contains(target) && target?.closest('.benchText'))) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [frame, undo, redo])
}
