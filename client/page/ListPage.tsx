/** One outside list: its rows beside our log, and its answer. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ListView } from '../feature/list/ListView.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/lists/$id')

export function ListPage() {
  const { id } = route.useParams()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const reads = usePermits('list.read')
  const query = useQuery(useTRPC().list.byId.queryOptions({ id }, { enabled: reads }))
  if (!reads)
    return (
      <>
        <h1>Outside list</h1>
        <p>Your role does not see outside lists. {sayWhoCan('list.read')}</p>
      </>
    )
  if (!query.data) return <Waiting query={query} />
  return (
    <ListView
      page={query.data}
      filter={filter}
      onFilter={(search) => void navigate({ to: '/lists/$id', params: { id }, search, replace: true })}
    />
  )
}
