/** The open request of the review: verdict, the four answers of a supervisor, request and custody in short, and why. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { evaluationOf, useDossier } from '../dossier.ts'
import { ApproveDialog } from '../feature/decision/ApproveDialog.tsx'
import { DecideDialog } from '../feature/decision/DecideDialog.tsx'
import { type DecisionVerb, decisionOffers } from '../feature/decision/decisionOffers.ts'
import { ReturnDialog } from '../feature/decision/ReturnDialog.tsx'
import { Banner } from '../feature/detainer/Banner.tsx'
import { detainerOffers } from '../feature/detainer/detainerOffers.ts'
import { FactDialog } from '../feature/detainer/FactDialog.tsx'
import { PersonColumn } from '../feature/detainer/PersonColumn.tsx'
import { RequestColumn } from '../feature/detainer/RequestColumn.tsx'
import { EndHoldDialog } from '../feature/hold/EndHoldDialog.tsx'
import { type HoldVerb, holdOffer } from '../feature/hold/holdOffers.ts'
import { StartHoldDialog } from '../feature/hold/StartHoldDialog.tsx'
import { useListTitles } from '../listTitles.ts'
import { firstVerb } from './firstVerb.ts'
import { StandingMark } from '../part/Mark.tsx'
import { Person } from '../part/Person.tsx'
import { Trail } from '../part/Trail.tsx'
import { Verbs } from '../part/Verbs.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { useSession } from '../session.ts'
import { useNow } from '../useNow.ts'

type Props = {
  readonly id: string
  /** As it stands in the list, shown at once; null when it has left the list. */
  readonly matter: Matter | null
  readonly queued: boolean
  readonly onSettled: () => void
}

type Verb = DecisionVerb | HoldVerb | 'fact'

export function ReviewDetail({ id, matter: listed, queued, onSettled }: Props) {
  const { actor } = useSession()
  const now = useNow()
  const titleOf = useListTitles()
  const { query, dossier } = useDossier(id)
  const [verb, setVerb] = useState<Verb | null>(null)
  const [fact, setFact] = useState<string | null>(null)
  const matter = dossier?.matter ?? listed
  if (!matter) return <Waiting query={query} />
  const { approve, return: send, decide } = decisionOffers(matter, actor)
  const hold = dossier && holdOffer(dossier, actor, now)
  const ask = dossier && detainerOffers(dossier, actor).find((offer) => offer.verb === 'fact')
  const proposed = matter.decision?.kind === 'proposed'
  const offers = [
    approve,
    send,
    { ...decide, label: proposed ? 'Decide otherwise' : 'Decide' },
    ...(ask ? [{ ...ask, verb: 'fact' as const }] : []),
    ...(hold ? [hold] : []),
  ]
  const close = () => {
    setVerb(null)
    setFact(null)
  }
  const form = dossier && { dossier, onClose: close }
  const settled = dossier && {
    dossier,
    onClose: close,
    onDone: () => {
      close()
      onSettled()
    },
  }
  const evaluation = dossier && evaluationOf(dossier)
  return (
    <section className="reviewed" aria-label="The open request">
      <div className="title">
        <Person matter={matter} />
        <StandingMark standing={standing(matter, now)} />
        <Link to="/detainer/$id" params={{ id }}>
          Whole page<span className="visually-hidden"> of request {matter.detainer.number}</span>
        </Link>
      </div>
      {!queued && <p style={{ marginBottom: 8 }}>This request no longer waits for a review. j goes on with the next one.</p>}
      <Banner matter={matter} onFact={setFact} judgesPapers={dossier?.judgesPapers} />
      <Verbs<Verb> offers={offers} onAct={setVerb} first={firstVerb(standing(matter, now), offers)} />
      {dossier ? (
        <div className="four">
          <PersonColumn dossier={dossier} />
          <RequestColumn dossier={dossier} />
        </div>
      ) : (
        <Waiting query={query} />
      )}
      {evaluation && <Trail evaluation={evaluation} titleOf={titleOf} />}
      {settled && verb === 'approve' && <ApproveDialog {...settled} />}
      {settled && verb === 'decide' && <DecideDialog {...settled} kind="decided" />}
      {settled && verb === 'return' && <ReturnDialog {...settled} />}
      {form && verb === 'startHold' && <StartHoldDialog {...form} />}
      {form && verb === 'endHold' && <EndHoldDialog {...form} />}
      {form && (verb === 'fact' || fact !== null) && <FactDialog {...form} fact={fact} titleOf={titleOf} />}
    </section>
  )
}
