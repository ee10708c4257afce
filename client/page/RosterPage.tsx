/** One list of the jail, as it was taken in. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { RosterView } from '../feature/roster/RosterView.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/rosters/$id')

export function RosterPage() {
  const { id } = route.useParams()
  const reads = usePermits('roster.read')
  const query = useQuery(useTRPC().roster.byId.queryOptions({ id }, { enabled: reads }))
  if (!reads)
    return (
      <>
        <h1>Roster</h1>
        <p>Your role does not see the jail's lists. {sayWhoCan('roster.read')}</p>
      </>
    )
  return query.data ? <RosterView key={id} roster={query.data} /> : <Waiting query={query} />
}
