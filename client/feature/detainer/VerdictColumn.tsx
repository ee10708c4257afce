/** What the policy says of each of the five actions, apart. */
import { ACTIONS, type Verdict } from '#shared/record/verdict.ts'
import { actionWord, modalityWord, outcomeWord } from '#client/wording.ts'
import { Fields } from './Fields.tsx'

export function VerdictColumn({ verdict }: { verdict: Verdict }) {
  return (
    <section aria-label="What the policy says">
      <h2>Policy says: {outcomeWord[verdict.outcome]}</h2>
      <Fields
        rows={[
          ...ACTIONS.map((action) => [actionWord[action], <b key={action}>{modalityWord[verdict.actions[action]]}</b>] as const),
          verdict.maxHold ? ['At most', verdict.maxHold.replaceAll('_', ' ')] : null,
        ]}
      />
      <h3>By</h3>
      <ul className="plainList">
        {verdict.deciding.map(({ policy, clause, citation }) => (
          <li key={`${policy} ${clause}`}>
            clause {clause} <span className="quiet">[{citation}]</span>
          </li>
        ))}
        {verdict.deciding.length === 0 && <li>no clause applies</li>}
      </ul>
    </section>
  )
}
