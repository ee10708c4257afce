/** Destructions by the schedule: those that wait for the second person first. */
import { Link } from '@tanstack/react-router'
import type { Destruction } from '#shared/record/retention.ts'
import { DoneBy } from '#client/part/DoneBy.tsx'
import { Mark } from '#client/part/Mark.tsx'
import { seriesWord } from '#client/retentionWords.ts'
import { sealingStateWord } from '#client/sealingWords.ts'

export function Destructions({ destructions }: { destructions: readonly Destruction[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Destruction</th>
          <th scope="col">Series</th>
          <th scope="col">Authority</th>
          <th scope="col">Proposed</th>
          <th scope="col">Carried out</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {destructions
          .toSorted((a, b) => Number(a.state !== 'proposed') - Number(b.state !== 'proposed'))
          .map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/records/destruction/$id" params={{ id: one.id }} className="whole">
                  {one.number}
                </Link>
              </td>
              <td>{seriesWord[one.series][0]}</td>
              <td>{one.authority}</td>
              <td>
                <DoneBy at={one.proposedAt} name={one.proposedByName} />
              </td>
              <td>
                <DoneBy at={one.doneAt} name={one.doneByName} />
              </td>
              <td>
                <Mark state={one.state === 'proposed' ? 'wait' : 'done'}>{sealingStateWord[one.state]}</Mark>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
