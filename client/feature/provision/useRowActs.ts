/** What is done with one provision of the list, and where the cursor stands after it. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { duplicateProvision, insertProvision, moveProvision, newProvision, removeProvision } from '#shared/core/editProvisions.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Change } from '#client/useHistory.ts'

export type RowVerb = 'open' | 'up' | 'down' | 'above' | 'below' | 'duplicate' | 'delete'

type Provisions = Policy['provisions']

type List = {
  readonly frame: RefObject<HTMLElement | null>
  readonly policy: Policy
  readonly onChange: Change<Policy> | null
  readonly open: number | null
  readonly onOpen: (index: number | null) => void
}

export function useRowActs({ frame, policy, onChange, open, onOpen }: List) {
  const [cursor, setCursor] = useState<number | null>(null)
  const [deleted, setDeleted] = useState<string | null>(null)
  const last = policy.provisions.length - 1
  const at = Math.min(last, open ?? cursor ?? 0)

  const put = (change: (provisions: Provisions) => Provisions, field?: string) =>
    onChange?.((now) => {
      const next = change(now.provisions)
      return next === now.provisions ? now : { ...now, provisions: next }
    }, field)

  // The first step only shows where one is.
  const go = (by: -1 | 1) => {
    const index = open === null && cursor === null ? 0 : at + by
    const next = Math.min(last, Math.max(0, index))
    setCursor(next)
    if (open === null) focusRow(frame.current, next)
    else onOpen(next)
  }

  const move = (index: number, by: -1 | 1) => {
    if (index + by < 0 || index + by > last) return
    put((all) => moveProvision(all, index, by))
    setCursor(index + by)
    if (open !== null) onOpen(open === index ? index + by : open === index + by ? index : open)
    setTimeout(() => focusRow(frame.current, index + by, true))
  }

  const remove = (index: number) => {
    put((all) => removeProvision(all, index))
    onOpen(null)
    if (last === 0) return
    setDeleted(policy.provisions[index]?.clause ?? '')
    setCursor(Math.min(index, last - 1))
    setTimeout(() => frame.current?.querySelector<HTMLElement>('.deleted button')?.focus())
  }

  const add = (index: number, change: (all: Provisions) => Provisions) => {
    put(change)
    setCursor(index)
    onOpen(index)
  }

  const act = (index: number, verb: RowVerb) => {
    setDeleted(null)
    setCursor(index)
    if (verb === 'open') onOpen(open === index ? null : index)
    else if (verb === 'up' || verb === 'down') move(index, verb === 'up' ? -1 : 1)
    else if (verb === 'delete') remove(index)
    else if (verb === 'duplicate') add(index + 1, (all) => duplicateProvision(all, index))
    else {
      const place = verb === 'above' ? index : index + 1
      add(place, (all) => insertProvision(all, place, newProvision(policy)))
    }
  }
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  /** The same function from one drawing to the next. */
  const onAct = useCallback((index: number, verb: RowVerb) => latest.current(index, verb), [])
  return { at, cursor, go, act, onAct, put, deleted, forget: () => setDeleted(null) }
}

/** `opened`: its form is open and keeps the cursor where it was. */
export function focusRow(frame: HTMLElement | null, index: number, opened = false): void {
  const row = frame?.querySelectorAll<HTMLElement>('li.provision')[index]
  if (opened && row?.contains(document.activeElement)) return
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
