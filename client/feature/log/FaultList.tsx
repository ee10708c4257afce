/** What keeps the paper from being saved, on top of the form; each line brings the cursor to its field. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { focusField } from '#client/part/focusField.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import type { Refused } from '#client/useAct.ts'
import type { Faults } from './faults.ts'

type Props = { readonly faults: Faults; readonly error: Refused | null; readonly onAnother: () => void }

export function FaultList({ faults, error, onAnother }: Props) {
  const entries = Object.entries(faults)
  if (entries.length === 0) return <Whole error={error} onAnother={onAnother} />
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

/** A refusal that is about no field. */
function Whole({ error, onAnother }: Omit<Props, 'faults'>) {
  if (!error || error.data?.fields) return null
  const { code, detail } = error.data?.problem ?? {}
  if (code !== 'detainer.alreadyLogged') return <Refusal error={error} />
  const { detainerId, number } = detail as { detainerId: string; number: string }
  return (
    <>
      <Refusal error={error} />
      <p>
        <Link to="/detainer/$id" params={{ id: detainerId }}>
          Open request {number}
        </Link>{' '}
        <Button size="compact-sm" variant="default" onClick={onAnother}>
          It is another paper: save it
        </Button>
      </p>
    </>
  )
}
