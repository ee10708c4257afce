/** Requests as rows: how it stands, until when, who, what the policy says and why; j and k move, Enter opens. */
import { useHotkeys } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { standing } from '#shared/core/standing.ts'
import { overdue, type OwingMatter } from '#shared/core/overdue.ts'
import type { Matter } from '#shared/record/matter.ts'
import { useLive } from '#client/live/useLive.ts'
import { StandingMark } from '#client/part/Mark.tsx'
import { Person } from '#client/part/Person.tsx'
import { SheetLink } from '#client/part/SheetLink.tsx'
import { TimeLeft, When } from '#client/part/When.tsx'
import { releaseDue } from '#client/releaseDue.ts'
import { useNow } from '#client/useNow.ts'
import { useZone } from '#client/session.ts'
import { clock, exactly, moment } from '#client/time.ts'
import { askFact, outcomeWord, personName, plain } from '#client/wording.ts'

export function MatterTable({ matters, caption }: { matters: readonly OwingMatter[]; caption: string }) {
  const now = useNow()
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const { last } = useLive()
  const step = (by: number) => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.whole') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    const inAnother =
      here < 0 && document.activeElement instanceof HTMLAnchorElement && document.activeElement.closest('tbody') !== null
    if (!inAnother) links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
  ])
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Stands</th>
          <th scope="col">Until</th>
          <th scope="col">Person · born · booking</th>
          <th scope="col">Policy says, and why</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {matters.map((matter) => {
          const { detainer } = matter
          const justChanged = last?.detainerId === detainer.id
          return (
            <tr
              key={detainer.id}
              className={justChanged ? 'changed' : undefined}
              onClick={(event) => {
                if (!(event.target instanceof HTMLAnchorElement))
                  void navigate({ to: '/detainer/$id', params: { id: detainer.id } })
              }}
              style={{ cursor: 'pointer' }}
            >
              <td>
                <StandingMark standing={standing(matter, now)} />
              </td>
              <td>
                <Until matter={matter} />
              </td>
              <td>
                <Link to="/detainer/$id" params={{ id: detainer.id }} className="whole">
                  <Person matter={matter} />
                </Link>
                {justChanged && <div className="quiet">changed by {last.actorName} just now</div>}
              </td>
              <td>
                {matter.evaluation ? outcomeWord[matter.evaluation.outcome] : 'not evaluated'}{' '}
                <span className="quiet">· {whyOf(matter)}</span>
                <Overdue matter={matter} />
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>
                <When at={detainer.receivedAt} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Until({ matter }: { matter: Matter }) {
  const zone = useZone()
  const now = useNow()
  const running = matter.hold && matter.hold.endedAt === null
  const until = running ? matter.hold?.mustBeFreeBy : matter.booking?.wouldBeReleasedAt
  const due = releaseDue(matter, now)
  const isToday = until != null && moment(until, zone, now).slice(0, 10) === moment(now, zone, now).slice(0, 10)
  if (!until) return <span className="quiet">no release set</span>
  return (
    <span style={{ whiteSpace: 'nowrap' }} title={exactly(until, zone)}>
      <strong>
        <TimeLeft until={until} />
      </strong>{' '}
      <span className="quiet">
        · {running ? 'free by' : 'release'} {isToday ? clock(until, zone) : moment(until, zone, now)}
      </span>
      {due && (
        <>
          {' '}
          <span className="quiet">·</span>{' '}
          <SheetLink bookingId={due} about={personName(matter.subject ?? matter.detainer.subject)} />
        </>
      )}
    </span>
  )
}

function Overdue({ matter }: { matter: OwingMatter }) {
  const duty = overdue(matter, useNow())
  if (duty === null) return null
  return (
    <div>
      <b>▲ Overdue:</b> {plain(duty.name)}
    </div>
  )
}

/** One thing: the fact that is missing, the proposal that waits, or the clause that decides. */
function whyOf(matter: Matter): string {
  const { decision, evaluation, booking } = matter
  if (booking === null) return 'no booking attached'
  if (decision?.kind === 'proposed' && decision.outcome) {
    const departs = decision.conformity === 'departs' ? ', departing from the policy' : ''
    return `${decision.byName} proposes: ${outcomeWord[decision.outcome].toLowerCase()}${departs}`
  }
  const need = evaluation?.verdict.needs[0]
  if (need) return askFact(need.fact)
  const clause = evaluation?.verdict.deciding.map((ref) => ref.clause).join(', ')
  return clause ? `clause ${clause}` : 'no clause applies'
}
