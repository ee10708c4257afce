/** Legal holds: what nobody destroys, by no schedule and no order, and why; those that stand first. */
import { useState } from 'react'
import type { LegalHold } from '#shared/record/retention.ts'
import { Mark } from '#client/part/Mark.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { holdReachWord } from '#client/retentionWords.ts'
import { usePermits } from '#client/session.ts'
import { sayWhoCan } from '#client/words.ts'
import { LiftDialog } from './LiftDialog.tsx'

export function Holds({ holds }: { holds: readonly LegalHold[] }) {
  const may = usePermits('record.hold')
  const [lifting, setLifting] = useState<LegalHold | null>(null)
  if (holds.length === 0) return <p style={{ padding: '10px 0' }}>Nothing is under a legal hold.</p>
  return (
    <>
      {lifting && <LiftDialog hold={lifting} onClose={() => setLifting(null)} />}
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col">Why</th>
            <th scope="col">Placed</th>
            <th scope="col">Lifted</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {holds
            .toSorted((a, b) => Number(a.liftedAt !== null) - Number(b.liftedAt !== null))
            .map((hold) => (
              <tr key={hold.id}>
                <td>
                  {holdReachWord[hold.reach]} {hold.number}
                </td>
                <td>{hold.why}</td>
                <td>
                  <When at={hold.placedAt} /> by {hold.placedByName}
                </td>
                <td>
                  {hold.liftedAt ? (
                    <>
                      <When at={hold.liftedAt} /> by {hold.liftedByName}: {hold.liftedWhy}
                    </>
                  ) : (
                    <span className="no-print">
                      <Verb
                        size="compact-xs"
                        offer={{ verb: 'lift', label: 'Lift', why: may ? null : sayWhoCan('record.hold') }}
                        about={`the hold on ${hold.number ?? 'everything'}`}
                        onAct={() => may && setLifting(hold)}
                      />
                    </span>
                  )}
                </td>
                <td>
                  <Mark state={hold.liftedAt ? 'done' : 'wait'}>{hold.liftedAt ? 'lifted' : 'stands'}</Mark>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
