/** One person on the board: until when and how long that is, who, on what hold, which requests, what is still owed, and the way to the sheet. */
import { Link } from '@tanstack/react-router'
import type { FeedMessage } from '#client/live/feed.ts'
import { touches } from '#client/live/useJustChanged.ts'
import { lostAuthority } from '#shared/core/lostAuthority.ts'
import type { OnBoard } from '#client/onBoard.ts'
import { Person } from '#client/part/Person.tsx'
import { TimeLeft, When } from '#client/part/When.tsx'
import { useNow } from '#client/useNow.ts'
import { outcomeWord, personName } from '#client/wording.ts'

type Props = {
  readonly one: OnBoard
  readonly place: number
  readonly changed: FeedMessage | null
  readonly style: React.CSSProperties
  readonly measure: (element: HTMLElement | null) => void
  readonly index: number
}

export function BoardLine({ one, place, changed, style, measure, index }: Props) {
  const { matter, hold, until, numbers, duties, dueNext } = one
  const { booking, detainer, subject } = matter
  const just = touches(changed, matter)
  const now = useNow()
  return (
    <div
      role="row"
      aria-rowindex={place}
      data-index={index}
      ref={measure}
      className={just ? 'boardRow changed' : 'boardRow'}
      style={style}
    >
      <span role="cell">
        <When at={until} />
      </span>
      <span role="cell">
        <b>
          <TimeLeft until={until} />
        </b>
        {one.standing === 'clock_due' && <span className="block">hold not started</span>}
      </span>
      <span role="cell">
        <Link to="/detainer/$id" params={{ id: detainer.id }} className="whole">
          <Person matter={matter} />
        </Link>
        {just && changed && <span className="quiet block">changed by {changed.actorName} just now</span>}
      </span>
      <span role="cell">
        {hold ? hold.cap : <span className="quiet">{sayNoHold(one)}</span>}
        {hold && lostAuthority(matter) !== null && <b className="block">without authority: end it</b>}
      </span>
      <span role="cell">{numbers.join(', ')}</span>
      <span role="cell">
        {duties === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <b>
            {duties} open{dueNext !== null && dueNext < now && ', overdue'}
          </b>
        )}
        {dueNext && (
          <span className="block">
            {dueNext < now ? 'since' : 'next by'} <When at={dueNext} />
          </span>
        )}
      </span>
      <span role="cell">
        {booking && (
          <Link to="/booking/$bookingId/release" params={{ bookingId: booking.id }} className="sheetLink">
            Release sheet<span className="visually-hidden"> of {personName(subject ?? detainer.subject)}</span>
          </Link>
        )}
      </span>
    </div>
  )
}

function sayNoHold({ matter, standing }: OnBoard): string {
  const { decided, evaluation, hold } = matter
  if (hold) return 'the hold has ended'
  if (standing === 'clock_due') return 'decided to hold, not started'
  if (decided?.outcome) return `no hold: ${outcomeWord[decided.outcome].toLowerCase()}`
  return evaluation?.outcome === 'court_process' ? "no hold: a judge's paper governs" : 'no hold: not decided'
}
