/** The verbs of one request and the window that each opens. */
import { useState } from 'react'
import { standing } from '#shared/core/standing.ts'
import type { Dossier } from '../dossier.ts'
import { ApproveDialog } from '../feature/decision/ApproveDialog.tsx'
import { DecideDialog } from '../feature/decision/DecideDialog.tsx'
import { type DecisionVerb, decisionOffers } from '../feature/decision/decisionOffers.ts'
import { ReturnDialog } from '../feature/decision/ReturnDialog.tsx'
import { AttachDialog } from '../feature/detainer/AttachDialog.tsx'
import { type DetainerVerb, detainerOffers } from '../feature/detainer/detainerOffers.ts'
import { EndRequestDialog } from '../feature/detainer/EndRequestDialog.tsx'
import { FactDialog } from '../feature/detainer/FactDialog.tsx'
import { ServeDialog } from '../feature/detainer/ServeDialog.tsx'
import { WarrantDialog } from '../feature/detainer/WarrantDialog.tsx'
import { EndHoldDialog } from '../feature/hold/EndHoldDialog.tsx'
import { type HoldVerb, holdOffer } from '../feature/hold/holdOffers.ts'
import { StartHoldDialog } from '../feature/hold/StartHoldDialog.tsx'
import { Refusal } from '../part/Refusal.tsx'
import { Verbs } from '../part/Verbs.tsx'
import { useSession } from '../session.ts'
import { api } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { useNow } from '../useNow.ts'
import { firstVerb } from './firstVerb.ts'

type Verb = DecisionVerb | DetainerVerb | HoldVerb | 'print'

type Props = {
  readonly dossier: Dossier
  readonly titleOf: (list: string) => string
  /** A missing fact that was chosen in the banner. */
  readonly fact: string | null
  readonly onFact: (fact: string | null) => void
}

export function DetainerActions({ dossier, titleOf, fact, onFact }: Props) {
  const { actor } = useSession()
  const now = useNow()
  const [open, setOpen] = useState<Verb | null>(null)
  const ask = useAct((call: Parameters<typeof api.evaluation.ask.mutate>[0]) => api.evaluation.ask.mutate(call))
  const { approve, return: send, decide, propose } = decisionOffers(dossier.matter, actor)
  const offers = [
    approve,
    decide,
    propose,
    send,
    holdOffer(dossier, actor, now),
    ...detainerOffers(dossier, actor),
    { verb: 'print', label: 'Print', why: null } as const,
  ]
  const first = firstVerb(standing(dossier.matter, now), offers)
  const act = (verb: Verb) => {
    if (verb === 'print') window.print()
    else if (verb === 'evaluate') ask.mutate({ detainerId: dossier.detainer.id })
    else setOpen(verb)
  }
  const close = () => {
    setOpen(null)
    onFact(null)
  }
  return (
    <>
      <Verbs<Verb> offers={offers} onAct={act} first={first} />
      <Refusal error={ask.error} />
      <Window
        verb={fact === null ? open : 'fact'}
        fact={fact}
        dossier={dossier}
        titleOf={titleOf}
        onClose={close}
        onGo={(other) => {
          onFact(null)
          setOpen(other)
        }}
      />
    </>
  )
}

type WindowProps = Omit<Props, 'onFact'> & {
  readonly verb: Verb | null
  readonly onClose: () => void
  readonly onGo: (verb: Verb) => void
}

function Window({ verb, fact, dossier, titleOf, onClose, onGo }: WindowProps) {
  const form = { dossier, onClose }
  switch (verb) {
    case 'approve':
      return <ApproveDialog {...form} />
    case 'decide':
      return <DecideDialog {...form} kind="decided" />
    case 'propose':
      return <DecideDialog {...form} kind="proposed" />
    case 'return':
      return <ReturnDialog {...form} />
    case 'attach':
      return <AttachDialog {...form} />
    case 'serve':
      return <ServeDialog {...form} />
    case 'warrant':
      return <WarrantDialog {...form} />
    case 'fact':
      return <FactDialog {...form} fact={fact} titleOf={titleOf} onGo={onGo} />
    case 'cancelled':
      return <EndRequestDialog {...form} status="rescinded" />
    case 'close':
      return <EndRequestDialog {...form} status="closed" />
    case 'notOurs':
      return <EndRequestDialog {...form} status="not_ours" />
    case 'startHold':
      return <StartHoldDialog {...form} />
    case 'endHold':
      return <EndHoldDialog {...form} />
    default:
      return null
  }
}
