/** One person on the board: until when and how long that is, who, on what hold, which requests, what is still owed, and the way to the sheet. */
import { Link } from '@tanstack/react-router'
import type { OnBoard } from '#shared/core/board.ts'
import type { BoardDuty, BoardRow } from '#shared/core/boardRow.ts'
import type { FeedMessage } from '#client/live/feed.ts'
import { sayHold } from '#client/sayHold.ts'
import { TimeLeft, When } from '#client/part/When.tsx'
import { dutyWord } from '#client/releaseWords.ts'
import { day } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { personName } from '#client/wording.ts'

type Props = {
  readonly one: OnBoard
  readonly place: number
  readonly changed: FeedMessage | null
  /** Whether it changed since the reader's last shift. */
  readonly since: boolean
  readonly style: React.CSSProperties
  readonly measure: (element: HTMLElement | null) => void
  readonly index: number
}

export function BoardLine({ one, place, changed, since, style, measure, index }: Props) {
  const { row, lead, until, held, duties } = one
  const just = changed !== null && touches(changed, row)
  const name = personName(row.person)
  return (
    <div
      role="row"
      aria-rowindex={place}
      data-index={index}
      ref={measure}
      className={just ? 'boardRow changed' : 'boardRow'}
      style={style}
    >
      <span role="cell" data-label={held ? 'Must be free by' : lead.toStart === null ? 'Leaves' : 'Until'}>
        <When at={until} />
        {!held && lead.toStart !== null && <span className="quiet block">at the most, once started</span>}
      </span>
      <span role="cell">
        <b>
          <TimeLeft until={until} />
        </b>
      </span>
      <span role="cell">
        <Link to="/detainer/$id" params={{ id: lead.detainerId }} className="whole">
          <strong>{name}</strong> <span className="quiet">·</span> {day(row.person.born)} <span className="quiet">·</span>{' '}
          {row.bookingNumber}
        </Link>
        {just ? (
          <span className="quiet block">changed by {changed.actorName} just now</span>
        ) : (
          since && <span className="quiet block">changed since your last shift</span>
        )}
      </span>
      <span role="cell" data-label="Hold">
        {held ? lead.cap : <span className="quiet">{sayHold(one)}</span>}
        {held && lead.lost !== null && <b className="block">without authority: end it</b>}
      </span>
      <span role="cell" data-label="Request">
        {row.requests.map(({ number }) => number).join(', ')}
      </span>
      <span role="cell" data-label="Duties">
        <Owed duties={duties} />
      </span>
      <span role="cell">
        <Link to="/booking/$bookingId/release" params={{ bookingId: row.bookingId }} className="sheetLink">
          Release sheet<span className="visually-hidden"> of {name}</span>
        </Link>
      </span>
    </div>
  )
}

/** A change to the booking is a change to every request on it. */
const touches = ({ detainerId, bookingId }: FeedMessage, row: BoardRow): boolean =>
  bookingId === row.bookingId || row.requests.some((request) => request.detainerId === detainerId)

/** Each by its name, with its deadline: what is owed is done before the door opens. */
function Owed({ duties }: { duties: readonly BoardDuty[] }) {
  const now = useNow()
  if (duties.length === 0) return <span className="quiet">none open</span>
  return duties.map(({ name, dueAt }) => (
    <span className="block" key={`${name} ${dueAt}`}>
      {dutyWord(name)}
      {dueAt && (
        <>
          {', '}
          <b className="due">
            {dueAt < now ? 'overdue since' : 'by'} <When at={dueAt} />
          </b>
        </>
      )}
    </span>
  ))
}
