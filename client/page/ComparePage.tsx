/** Two versions side by side, or a draft beside a version: the address names both, so it can be sent to a colleague. */
import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Comparison, type Side } from '../feature/comparison/Comparison.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { useTRPC } from '../trpc.ts'

const route = getRouteApi('/policy/compare/$a/$b')

export function ComparePage() {
  const { a, b } = route.useParams()
  const before = useSide(a)
  const after = useSide(b)
  return (
    <>
      <div className="title">
        <h1>Compare</h1>
        {before.side && after.side && (
          <span className="quiet">
            {before.side.name} with {after.side.name}
          </span>
        )}
        <span className="no-print" style={{ display: 'flex', gap: 12, alignItems: 'baseline' }}>
          <Link to="/policy/compare/$a/$b" params={{ a: b, b: a }}>
            The other way round
          </Link>
          {draftIn(b) && (
            <Link to="/policy/draft/$draftId" params={{ draftId: draftIn(b) ?? '' }}>
              Open the draft
            </Link>
          )}
          <Button size="compact-sm" variant="default" onClick={() => print()}>
            Print
          </Button>
        </span>
      </div>
      {before.side && after.side ? (
        <Comparison before={before.side} after={after.side} />
      ) : (
        <Waiting query={before.side ? after.query : before.query} />
      )}
    </>
  )
}

/** `draft.ID`, or the id of a version. */
const draftIn = (name: string): string | null => (name.startsWith('draft.') ? name.slice('draft.'.length) : null)

function useSide(name: string) {
  const trpc = useTRPC()
  const draftId = draftIn(name)
  const draft = useQuery(trpc.draft.byId.queryOptions(draftId === null ? skipToken : { id: draftId }))
  const version = useQuery(trpc.policy.byId.queryOptions(draftId === null ? { id: name } : skipToken))
  const side: Side | null =
    draftId === null
      ? version.data
        ? { name: `version ${version.data.number}`, policies: version.data.policies, lists: version.data.lists }
        : null
      : draft.data
        ? { name: `the draft “${draft.data.name}”`, policies: draft.data.policies, lists: draft.data.lists }
        : null
  return { side, query: draftId === null ? version : draft }
}
