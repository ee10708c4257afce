/** What can be done here: verbs with their keys. What cannot be done now stays in sight, greyed, and says why and who can. */
import { useState } from 'react'
import { useKeys } from './useKeys.ts'
import { type Offer, Verb } from './Verb.tsx'
import './verbs.css'

type Props<V extends string> = {
  readonly offers: readonly Offer<V>[]
  readonly onAct: (verb: V) => void
  /** The verb that is most likely next. */
  readonly first?: V | undefined
  /** Keeps the order also of what cannot be done now: it changes while somebody types. */
  readonly steady?: boolean
}

export function Verbs<V extends string>({ offers, onAct, first, steady = false }: Props<V>) {
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
      {(steady ? offers : [...able, ...unable]).map((offer) => (
        <Verb key={offer.verb} offer={offer} primary={offer.verb === first} onAct={() => act(offer)} />
      ))}
      <p role="status" className="said">
        {said}
      </p>
    </div>
  )
}
