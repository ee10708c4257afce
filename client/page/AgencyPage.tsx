/** Who we are for outside lists: our codes and every way in which others write us. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Agency } from '../feature/agency/Agency.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'

export function AgencyPage() {
  const query = useQuery(useTRPC().list.agency.queryOptions())
  const lists = usePermits('list.read')
  return (
    <>
      <div className="title">
        <h1>Who we are for lists</h1>
        <span className="quiet">a row is ours by state and code, or by state and one of these names; never by a name alone</span>
        {lists && <Link to="/lists">Outside lists</Link>}
      </div>
      {query.data ? <Agency page={query.data} /> : <Waiting query={query} />}
    </>
  )
}
