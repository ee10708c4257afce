/** Found requests with their three dates side by side: issued, received, decided are never taken for one another. */
import { Link } from '@tanstack/react-router'
import { standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { StandingMark } from '#client/part/Mark.tsx'
import { Person } from '#client/part/Person.tsx'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { formWord, outcomeWord } from '#client/wording.ts'

export function FoundTable({ matters }: { matters: readonly Matter[] }) {
  const now = useNow()
  return (
    <table className="rows">
      <caption className="visually-hidden">Requests found</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Person · born · booking</th>
          <th scope="col">Form</th>
          <th scope="col">Issued</th>
          <th scope="col">Received</th>
          <th scope="col">Decided</th>
          <th scope="col">As</th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {matters.map((matter) => (
          <tr key={matter.detainer.id}>
            <td>
              <Link to="/detainer/$id" params={{ id: matter.detainer.id }}>
                {matter.detainer.number}
              </Link>
            </td>
            <td>
              <Person matter={matter} />
            </td>
            <td>{formWord(matter.detainer.form)}</td>
            <td>{day(matter.detainer.issuedOn)}</td>
            <td>
              <When at={matter.detainer.receivedAt} />
            </td>
            <td>{matter.decided ? <When at={matter.decided.at} /> : <span className="quiet">not decided</span>}</td>
            <td>{matter.decided?.outcome ? outcomeWord[matter.decided.outcome] : ''}</td>
            <td>
              <StandingMark standing={standing(matter, now)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
