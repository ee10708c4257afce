/** Somebody was quicker: both versions side by side; theirs is kept, or yours is entered again on top of it, never mixed. */
import { Button, Group } from '@mantine/core'
import type { Refused } from '../useAct.ts'
import { plain } from '../wording.ts'
import { sayProblem } from '../words.ts'
import './part.css'

type Both = {
  readonly yours: Readonly<Record<string, unknown>>
  readonly current: Readonly<Record<string, unknown>> & { version: number }
}

/** What a stale edit was refused with; null for every other error. */
export const staleOf = (error: Refused | null): Both | null =>
  error?.data?.problem?.code === 'record.stale' ? (error.data.problem.detail as Both) : null

type Props = {
  readonly error: Refused
  /** The fields in the order of the form, in words. */
  readonly labels: Readonly<Record<string, string>>
  readonly say?: (field: string, value: unknown) => string
  readonly onAgain: (version: number) => void
  readonly onKeep: () => void
}

export function Stale({ error, labels, say = (_field, value) => plain(value), onAgain, onKeep }: Props) {
  const both = staleOf(error)
  if (!both) return null
  const told = (field: string, value: unknown) => say(field, value ?? null)
  const differing = Object.entries(labels).filter(
    ([field]) => field in both.yours && told(field, both.yours[field]) !== told(field, both.current[field]),
  )
  return (
    <div className="refusal stale" role="alert">
      <p>{sayProblem(error)}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">As it stands now</th>
            <th scope="col">As you typed it</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(([field, label]) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{told(field, both.current[field])}</td>
              <td>{told(field, both.yours[field])}</td>
            </tr>
          ))}
          {differing.length === 0 && (
            <tr>
              <td colSpan={3}>Theirs says the same as yours.</td>
            </tr>
          )}
        </tbody>
      </table>
      <Group gap="sm">
        <Button variant="default" onClick={onKeep}>
          Keep theirs
        </Button>
        <Button onClick={() => onAgain(both.current.version)}>Enter mine again on top of it</Button>
      </Group>
    </div>
  )
}
