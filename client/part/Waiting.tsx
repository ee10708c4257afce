/** While something is read: quiet for a moment, then a word; a failure says what to do. */
import { Button } from '@mantine/core'
import type { Refused } from '../useAct.ts'
import { Refusal } from './Refusal.tsx'

type Query = { readonly isPending: boolean; readonly error: Error | Refused | null; readonly refetch: () => unknown }

export function Waiting({ query }: { query: Query }) {
  if (query.error) {
    return (
      <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
        <Refusal error={query.error as Refused} />
        <Button variant="default" onClick={() => query.refetch()}>
          Try again
        </Button>
      </div>
    )
  }
  return query.isPending ? (
    <p className="quiet" role="status">
      Reading …
    </p>
  ) : null
}
