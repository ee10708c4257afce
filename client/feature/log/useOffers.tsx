/** What the paper offers, brought beside the fields of the form; taking brings the cursor to the field, so that it is looked at. */
import { useCallback, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Offer, PaperReading } from '#shared/record/paperReading.ts'
import { focusField } from '#client/part/focusField.ts'
import type { DraftPaper } from './draft.ts'
import { OfferLine } from './OfferLine.tsx'
import { takeOffer } from './offerOf.ts'

type OnPaper = (change: (paper: DraftPaper) => DraftPaper) => void

export function useOffers(reading: PaperReading | null, paper: DraftPaper, onPaper: OnPaper) {
  const take = useCallback(
    (offer: Offer) => {
      flushSync(() => onPaper((before) => takeOffer(before, offer)))
      focusField(`paper.${offer.field}`)
    },
    [onPaper],
  )
  const takeAll = useCallback(
    (offers: readonly Offer[]) => {
      flushSync(() => onPaper((before) => offers.reduce(takeOffer, before)))
      focusField(`paper.${offers[0]?.field ?? 'form'}`)
    },
    [onPaper],
  )
  const offers = useMemo(
    () => new Map(reading?.outcome === 'read' ? reading.offers.map((offer) => [`paper.${offer.field}`, offer]) : []),
    [reading],
  )
  const note = useCallback(
    (name: string) => {
      const offer = offers.get(name)
      return offer && <OfferLine offer={offer} paper={paper} onTake={take} />
    },
    [offers, paper, take],
  )
  return { note, takeAll }
}
