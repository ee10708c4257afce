/** Beside a field, what the paper says of it, until it stands there: taken by a person with one key, never by itself. */
import type { Offer } from '#shared/record/paperReading.ts'
import type { DraftPaper } from './draft.ts'
import { isEmpty, isTaken, sayOffer } from './offerOf.ts'

/** Below it text recognition is wrong often enough to be said. */
const SURE = 85

type Props = { readonly offer: Offer; readonly paper: DraftPaper; readonly onTake: (offer: Offer) => void }

export function OfferLine({ offer, paper, onTake }: Props) {
  if (isTaken(paper, offer)) return null
  const says = sayOffer(paper, offer)
  const verb = isEmpty(paper, offer) ? 'take it' : 'take it instead'
  const unsure = offer.confidence !== null && offer.confidence < SURE
  return (
    <div className="offerLine">
      <span className="quiet" title={offer.found}>
        paper says: <b>{says}</b>
        {unsure && ' (hard to read, look)'}
      </span>{' '}
      <button type="button" aria-label={`${verb}: ${says}`} onClick={() => onTake(offer)}>
        {verb}
      </button>
    </div>
  )
}
