/** Every proposal, return and decision on the request, none ever changed. */
import type { Decision } from '#shared/record/decision.ts'
import { When } from '#client/part/When.tsx'
import { conformityWord, decisionWord } from '#client/wording.ts'

export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <section aria-label="Decisions">
      <h2>Decisions</h2>
      {decisions.length === 0 ? (
        <p className="quiet">Nobody has proposed or decided anything yet.</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">By</th>
              <th scope="col">Policy</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.id}>
                <td style={{ whiteSpace: 'nowrap' }}>
                  <When at={decision.happenedAt ?? decision.at} />
                  {decision.happenedAt && (
                    <span className="quiet block">
                      entered <When at={decision.at} />
                    </span>
                  )}
                </td>
                <td>{decisionWord(decision)}</td>
                <td>
                  {decision.doneBy ?? decision.byName}
                  {decision.doneBy && <span className="quiet block">entered by {decision.byName}</span>}
                </td>
                <td>{decision.conformity ? conformityWord[decision.conformity] : ''}</td>
                <td>{decision.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
