/** Single keys of one screen: silent while somebody types, while a dialog is open, and right after `g`, which goes to another screen. */
import { useEffect, useRef } from 'react'

const GO_MS = 1_500
const MOVES: readonly string[] = ['j', 'k', 'ArrowDown', 'ArrowUp']
let wentAt = 0

export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      // A key held down moves through a list and does nothing else twice.
      if (event.repeat && !MOVES.includes(event.key)) return
      if (document.querySelector('[role="dialog"]')) return
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary')) return
      if (event.key === 'g') wentAt = Date.now()
      const act = current.current[event.key]
      if (!act || (event.key.length === 1 && Date.now() - wentAt < GO_MS)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
