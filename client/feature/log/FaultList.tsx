/** What keeps the paper from being saved, on top of the form; each line brings the cursor to its field. */
import { focusField } from '#client/part/focusField.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import type { Refused } from '#client/useAct.ts'
import type { Faults } from './faults.ts'

export function FaultList({ faults, error }: { faults: Faults; error: Refused | null }) {
  const entries = Object.entries(faults)
  if (entries.length === 0) return error && !error.data?.fields ? <Refusal error={error} /> : null
  return (
    <div className="refusal faults" role="alert">
      <p>Not saved yet. {entries.length === 1 ? 'One field needs' : `${entries.length} fields need`} another look:</p>
      <ul>
        {entries.map(([field, says]) => (
          <li key={field}>
            <button type="button" onClick={() => focusField(field)}>
              {says}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
