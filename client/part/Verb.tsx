/** One verb as a button. What cannot be done now stays in sight, greyed, and says why and who can on hover, focus and touch. */
import { Button, Tooltip } from '@mantine/core'
import { useId } from 'react'
import './verbs.css'

export type Offer<V extends string = string> = {
  readonly verb: V
  readonly label: string
  readonly letter?: string
  /** Why it cannot be done now; null when it can. */
  readonly why: string | null
}

type Props = {
  readonly offer: Offer
  readonly primary?: boolean
  readonly onAct: () => void
  readonly size?: 'xs' | 'compact-xs'
  /** What it is done to, for who does not see where the button stands. */
  readonly about?: string
  readonly busy?: boolean
}

export function Verb({ offer: { label, letter, why }, primary = false, onAct, size = 'xs', about, busy = false }: Props) {
  const id = useId()
  const button = (
    <Button
      size={size}
      loading={busy}
      variant={primary && why === null ? 'filled' : 'default'}
      className={why === null ? 'verb' : 'verb unable'}
      aria-disabled={why !== null}
      aria-describedby={why === null ? undefined : id}
      aria-keyshortcuts={letter}
      onClick={onAct}
      rightSection={letter && <kbd aria-hidden="true">{letter}</kbd>}
    >
      {label}
      {about && <span className="visually-hidden"> {about}</span>}
    </Button>
  )
  if (why === null) return button
  return (
    <>
      <Tooltip label={why} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
        {button}
      </Tooltip>
      <span id={id} hidden>
        {why}
      </span>
    </>
  )
}
