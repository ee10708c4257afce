/** One act in a window of its own: the form, what will be recorded, the refusal if there is one; Ctrl+Enter confirms, Escape goes back. */
import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Refused } from '../useAct.ts'
import { Refusal } from './Refusal.tsx'
import './dialog.css'
import './verbs.css'
import { useFocusBack } from './useFocusBack.ts'

type Props = {
  readonly title: React.ReactNode
  readonly verb: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly busy: boolean
  readonly error: Refused | null
  /** What is still missing; null when it can be confirmed. */
  readonly blocked?: string | null
  /** What the ledger and the records will say, line by line. */
  readonly recorded?: readonly string[]
  /** There is nothing to fill in: the confirming button has the focus, so that Enter is enough. */
  readonly ready?: boolean
  readonly wide?: boolean
  readonly children?: React.ReactNode
}

export function Dialog(props: Props) {
  const { title, verb, onConfirm, onClose, busy, error, blocked = null, recorded = [], ready = false, wide = false } = props
  const form = useRef<HTMLFormElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  useFocusBack()
  const shown = useRef('')
  useEffect(() => {
    shown.current = [blocked, ...recorded].join()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      const field = event.target instanceof HTMLElement ? event.target : null
      // A key held down must not confirm the next window as well.
      if (event.repeat) return event.preventDefault()
      const chord = event.ctrlKey || event.metaKey
      if (!field || field.getAttribute('aria-expanded') === 'true' || !(chord || field instanceof HTMLInputElement)) return
      event.preventDefault()
      // A field settles when it is left. What it changes is shown first; the next Enter confirms it.
      const before = shown.current
      field.blur()
      setTimeout(() => {
        if (shown.current === before) form.current?.requestSubmit()
        field.focus()
      })
    }
    document.addEventListener('keydown', hear, { capture: true })
    return () => document.removeEventListener('keydown', hear, { capture: true })
  }, [])
  useEffect(() => {
    if (ready) confirm.current?.focus()
  }, [ready])
  return (
    <Modal opened onClose={onClose} title={title} size={wide ? 900 : 640} transitionProps={{ duration: 0 }}>
      <form
        ref={form}
        className="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          const unread = form.current?.querySelector<HTMLElement>('[data-unread]')
          if (unread) unread.focus()
          else if (blocked === null && !busy) onConfirm()
        }}
      >
        {props.children}
        {recorded.length > 0 && (
          <div className="recorded">
            <h3>This will be recorded</h3>
            {recorded.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <Refusal error={error} />
        <Group justify="flex-end" gap="sm">
          <span role="status" className="quiet" style={{ flex: 1 }}>
            {blocked}
          </span>
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
          <Button
            ref={confirm}
            type="submit"
            loading={busy}
            aria-disabled={blocked !== null}
            className={blocked === null ? undefined : 'unable'}
            data-autofocus={ready || undefined}
            rightSection={<kbd aria-hidden="true">{ready ? 'Enter' : 'Ctrl+Enter'}</kbd>}
          >
            {verb}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
