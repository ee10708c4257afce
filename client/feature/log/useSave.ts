/** Save the paper: what is missing is shown at its field first; what the server refuses as well; Ctrl+Enter from anywhere. */
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { focusFirstField } from '#client/part/focusField.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { comparedWith } from './comparedWith.ts'
import type { ChosenPaper } from '#client/choosePaper.ts'
import { type Draft, inputOf } from './draft.ts'
import { type Faults, faultsOf, fieldOfFault } from './faults.ts'
import type { Picked } from './verdictOf.ts'

type Props = {
  readonly latest: RefObject<Draft>
  /** The paper itself, if it was chosen: it is attached in the same act, or nothing is saved. */
  readonly file: RefObject<ChosenPaper | null>
  readonly picked: Picked | undefined
  readonly onSaved: () => void
}

const NONE: Faults = {}

export function useSave({ latest, file, picked, onSaved }: Props) {
  const navigate = useNavigate()
  const [missing, setMissing] = useState<Faults>(NONE)
  const receive = useAct(
    (call: Parameters<typeof api.detainer.receive.mutate>[0]) => api.detainer.receive.mutate(call),
    (detainer) => {
      onSaved()
      notifications.show({ message: `Request ${detainer.number} is logged.` })
      void navigate({ to: '/detainer/$id', params: { id: detainer.id } })
    },
  )
  const { error } = receive
  const refused = useMemo(() => {
    const facts = (receive.variables?.findings ?? []).map(({ fact }) => fact)
    const fields = Object.entries(error?.data?.fields ?? {})
    return fields.length === 0 ? NONE : Object.fromEntries(fields.map(([path, says]) => [fieldOfFault(path, facts), says]))
  }, [error, receive.variables])
  const faults = missing === NONE ? refused : missing

  useEffect(() => {
    if (faults !== NONE) focusFirstField(Object.keys(faults))
  }, [faults])

  const now = (another = false) => {
    if (receive.isPending) return
    readWhatIsTyped(() => {
      setMissing(NONE)
      receive.reset()
    })
    const unread = document.querySelector<HTMLElement>('[data-form] [data-unread]')
    if (unread) return unread.focus()
    const differs = comparedWith(latest.current, picked).some((row) => row.likeness === 'differs')
    const found = faultsOf(latest.current, differs)
    if (Object.keys(found).length > 0) setMissing(found)
    else receive.mutate({ ...inputOf(latest.current), ...attached(file.current, latest.current), another })
  }

  const current = useRef(now)
  useEffect(() => {
    current.current = now
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      current.current()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return {
    now: () => now(),
    /** It reads like one that is logged, and is another paper. */
    another: () => now(true),
    faults,
    error,
    busy: receive.isPending,
    waits: receive.isPending && (receive.isPaused || receive.failureCount > 0),
  }
}

const attached = (file: ChosenPaper | null, { paper }: Draft) =>
  file && {
    file: { name: file.name, kind: 'request' as const, receivedAt: paper.receivedAt ?? '', note: null, content: file.content },
  }

/** A date is read when its field is left; saving by key leaves it for a moment, with the cursor back where it was. */
function readWhatIsTyped(clear: () => void): void {
  const at = document.activeElement
  if (at instanceof HTMLElement) at.blur()
  flushSync(clear)
  if (at instanceof HTMLElement) at.focus({ preventScroll: true })
}
