/** The orders of courts, those to be carried out first. */
import { Link } from '@tanstack/react-router'
import type { Sealing } from '#shared/record/sealing.ts'
import { DoneBy } from '#client/part/DoneBy.tsx'
import { Mark } from '#client/part/Mark.tsx'
import { sealingStateWord, sealingWord } from '#client/sealingWords.ts'

const FIRST = { proposed: 0, done: 1, withdrawn: 1 } as const

export function SealingTable({ sealings }: { sealings: readonly Sealing[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">What</th>
          <th scope="col">Court and case</th>
          <th scope="col">Entered</th>
          <th scope="col">Carried out</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {sealings
          .toSorted((a, b) => FIRST[a.state] - FIRST[b.state])
          .map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/records/$id" params={{ id: one.id }} className="whole">
                  {one.number}
                </Link>
              </td>
              <td>{sealingWord[one.kind]}</td>
              <td>
                {one.court}, {one.caseNumber}
              </td>
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
