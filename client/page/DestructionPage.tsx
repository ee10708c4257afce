/** One destruction by the schedule. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DestructionView } from '../feature/retention/DestructionView.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/records/destruction/$id')

export function DestructionPage() {
  const trpc = useTRPC()
  const { id } = route.useParams()
  const may = usePermits('record.read')
  const page = useQuery(trpc.retention.byId.queryOptions({ id }, { enabled: may }))
  if (!may) return <p>Your role does not see what is destroyed. {sayWhoCan('record.read')}</p>
  if (!page.data) return <Waiting query={page} />
  return (
    <>
      <div className="title">
        <h1>Destruction {page.data.number}</h1>
        <Link to="/records" className="no-print">
          All records
        </Link>
      </div>
      <DestructionView key={id} destruction={page.data} />
    </>
  )
}
