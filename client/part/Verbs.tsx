/** What can be done here: verbs with their keys. What cannot be done now stays in sight, greyed, and says why and who can. */
import { Button, Tooltip } from '@mantine/core'
import { useId, useState } from 'react'
import { useKeys } from './useKeys.ts'
import './verbs.css'

export type Offer<V extends string = string> = {
  readonly verb: V
  readonly label: string
  readonly letter?: string
  /** Why it cannot be done now; null when it can. */
  readonly why: string | null
}

type Props<V extends string> = {
  readonly offers: readonly Offer<V>[]
  readonly onAct: (verb: V) => void
  /** The verb that is most likely next. */
  readonly first?: V | undefined
}

export function Verbs<V extends string>({ offers, onAct, first }: Props<V>) {
  const [said, setSaid] = useState<string | null>(null)
  const act = ({ verb, label, why }: Offer<V>) => {
    setSaid(why && `${label}: ${why}`)
    if (why === null) onAct(verb)
  }
  useKeys(Object.fromEntries(offers.flatMap((offer) => (offer.letter ? [[offer.letter, () => act(offer)]] : []))))
  const able = offers.filter((offer) => offer.why === null)
  const unable = offers.filter((offer) => offer.why !== null)
  return (
    <div className="verbs no-print" role="group" aria-label="What can be done">
      {[...able, ...unable].map((offer) => (
        <Verb key={offer.verb} offer={offer} primary={offer.verb === first} onAct={() => act(offer)} />
      ))}
      <p role="status" className="said">
        {said}
      </p>
    </div>
  )
}

function Verb({ offer: { label, letter, why }, primary, onAct }: { offer: Offer; primary: boolean; onAct: () => void }) {
  const id = useId()
  const button = (
    <Button
      size="xs"
      variant={primary && why === null ? 'filled' : 'default'}
      className={why === null ? undefined : 'unable'}
      aria-disabled={why !== null}
      aria-describedby={why === null ? undefined : id}
      aria-keyshortcuts={letter}
      onClick={onAct}
      rightSection={letter && <kbd aria-hidden="true">{letter}</kbd>}
    >
      {label}
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
