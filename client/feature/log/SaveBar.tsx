/** Save, or throw the draft away after a second look; in between it keeps itself. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import '#client/part/verbs.css'
import { type Draft, untouched } from './draft.ts'

type Props = {
  readonly busy: boolean
  /** Sent, but there is no connection. */
  readonly waits: boolean
  readonly faults: number
  readonly restored: boolean
  readonly draft: Draft
  readonly onSave: () => void
  readonly onDiscard: () => void
}

export function SaveBar({ busy, waits, faults, restored, draft, onSave, onDiscard }: Props) {
  const [asking, setAsking] = useState(false)
  if (asking) {
    return (
      <div className="bar" role="group" aria-label="Discard the draft?">
        <span>Discard all of it?</span>
        <Button
          variant="default"
          color="red"
          onClick={() => {
            setAsking(false)
            onDiscard()
          }}
        >
          Discard it
        </Button>
        <Button variant="default" autoFocus onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    )
  }
  const empty = untouched(draft)
  const kept = empty ? '' : restored ? 'your draft was kept' : 'draft kept'
  const says = waits
    ? 'No connection. It is saved as soon as there is one.'
    : busy
      ? 'Saving …'
      : faults > 0
        ? `Not saved: ${faults === 1 ? 'one field' : `${faults} fields`}`
        : kept
  return (
    <div className="bar">
      <Button
        onClick={onSave}
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        rightSection={<kbd aria-hidden="true">Ctrl+Enter</kbd>}
      >
        Save
      </Button>
      {!empty && (
        <Button variant="default" onClick={() => setAsking(true)}>
          Discard draft
        </Button>
      )}
      <span className="quiet" role="status">
        {says}
      </span>
    </div>
  )
}
