/** A refusal: what happened and what to do, read aloud when it appears. */
import type { Refused } from '../useAct.ts'
import { sayProblem } from '../words.ts'

export function Refusal({ error }: { error: Refused | Error | null }) {
  if (!error) return null
  const fields = 'data' in error ? Object.entries(error.data?.fields ?? {}) : []
  return (
    <div className="refusal" role="alert">
      <p>{sayProblem(error)}</p>
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0 0' }}>
          {fields.map(([field, says]) => (
            <li key={field}>{says}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
