/** The duties of one request: what, to whom, by when, what became of it; each can be answered for where it stands. */
import { useState } from 'react'
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import type { DutyState } from '#shared/record/dutyRecord.ts'
import { Mark } from '#client/part/Mark.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { TimeLeft, When } from '#client/part/When.tsx'
import { dutyStateWord, dutyWord } from '#client/releaseWords.ts'
import { useSession } from '#client/session.ts'
import { useNow } from '#client/useNow.ts'
import { DutyDialog } from './DutyDialog.tsx'
import './duty.css'
import { doneLate, inOrder, markOf, sayNotYet, stateNow } from './dueWords.ts'
import { dutyOffers } from './dutyOffers.ts'

type Props = {
  readonly detainerId: string
  /** The log number of the request, for the window's title. */
  readonly number: string
  readonly duties: readonly DutyStanding[]
  /** Why none can be answered for now; null when they can. */
  readonly closed?: string | null
}

export function DutyList({ detainerId, number, duties, closed = null }: Props) {
  const [open, setOpen] = useState<{ name: string; state: DutyState } | null>(null)
  const asked = duties.find(({ duty }) => duty.name === open?.name)
  if (duties.length === 0) return <p className="quiet">The policy sets none in this case.</p>
  return (
    <>
      <ul className="duties">
        {inOrder(duties).map((standing) => (
          <Duty
            key={`${standing.duty.policy} ${standing.duty.clause} ${standing.duty.name}`}
            standing={standing}
            closed={closed}
            onAnswer={(state) => setOpen({ name: standing.duty.name, state })}
          />
        ))}
      </ul>
      {open && asked && (
        <DutyDialog detainerId={detainerId} number={number} standing={asked} state={open.state} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

type DutyProps = {
  readonly standing: DutyStanding
  readonly closed: string | null
  readonly onAnswer: (state: DutyState) => void
}

function Duty({ standing, closed, onAnswer }: DutyProps) {
  const { actor } = useSession()
  const now = useNow()
  const { duty, record, dueAt } = standing
  const state = stateNow(standing, now)
  const notYet = sayNotYet(standing)
  return (
    <li>
      <div className="what">
        <b>{dutyWord(duty.name)}</b> <Mark state={markOf[state]}>{dutyStateWord[state]}</Mark>
      </div>
      <p>
        to {duty.to}, {duty.by} <span className="quiet">(clause {duty.clause})</span>
      </p>
      {dueAt && (
        <p>
          by <When at={dueAt} />
          {record === null && (
            <>
              , <b>{<TimeLeft until={dueAt} />}</b>
            </>
          )}
        </p>
      )}
      {notYet && <p className="quiet">{notYet}</p>}
      {record && (
        <p>
          {record.byName}, <When at={record.at} />: “{record.note}”{doneLate(standing) && <b> After the deadline.</b>}
        </p>
      )}
      <div className="answers no-print">
        {dutyOffers(standing, actor, closed).map((offer) => (
          <Verb
            key={offer.verb}
            offer={offer}
            size="compact-xs"
            about={`: ${dutyWord(duty.name)}`}
            onAct={() => offer.why === null && onAnswer(offer.verb)}
          />
        ))}
      </div>
    </li>
  )
}
