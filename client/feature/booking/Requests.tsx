/** The requests on one booking, each a link to its own page. */
import { Link } from '@tanstack/react-router'
import { standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { StandingMark } from '#client/part/Mark.tsx'
import { When } from '#client/part/When.tsx'
import { useNow } from '#client/useNow.ts'
import { formWord, outcomeWord } from '#client/wording.ts'

export function Requests({ matters }: { matters: readonly Matter[] }) {
  const now = useNow()
  if (matters.length === 0) return <p className="quiet">No request has been received for this person.</p>
  return (
    <table className="rows booking-rows">
      <caption className="visually-hidden">Requests on this booking</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Stands</th>
          <th scope="col">Policy says</th>
          <th scope="col">Decided</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody>
        {matters.map((matter) => (
          <tr key={matter.detainer.id}>
            <td>
              <Link to="/detainer/$id" params={{ id: matter.detainer.id }}>
                {matter.detainer.number}
              </Link>{' '}
              {formWord(matter.detainer.form)}
            </td>
            <td>
              <StandingMark standing={standing(matter, now)} />
            </td>
            <td>{matter.evaluation ? outcomeWord[matter.evaluation.outcome] : ''}</td>
            <td>{matter.decided?.outcome ? outcomeWord[matter.decided.outcome] : <span className="quiet">not yet</span>}</td>
            <td>
              <When at={matter.detainer.receivedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
