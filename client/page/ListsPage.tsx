/** Outside lists, the newest first: who sent them, what their rows came to, and how many wait for a person. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ListTable } from '../feature/list/ListTable.tsx'
import { useKeys } from '../part/useKeys.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

export function ListsPage() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const reads = usePermits('list.read')
  const writes = usePermits('list.write')
  const lists = useQuery(trpc.list.all.queryOptions(undefined, { enabled: reads }))
  const agency = useQuery(trpc.list.agency.queryOptions())
  const open = () => void navigate({ to: '/lists/new' })
  useKeys({ i: () => writes && open() })
  return (
    <>
      <div className="title">
        <h1>Outside lists</h1>
        {writes && (
          <Button size="xs" onClick={open} rightSection={<kbd aria-hidden="true">i</kbd>}>
            Take in a list
          </Button>
        )}
        <Link to="/agency">Who we are for lists</Link>
      </div>
      {!reads && <p>Your role does not see outside lists. {sayWhoCan('list.read')}</p>}
      {reads && agency.data && !agency.data.said && (
        <p className="banner" data-state="wait">
          Nobody has said yet how others write us, so a row is told to be ours only by the code of the set-up and the names of our
          facilities. <Link to="/agency">Say who we are</Link> before a list is taken in.
        </p>
      )}
      {reads && !lists.data && <Waiting query={lists} />}
      {lists.data?.length === 0 && (
        <p style={{ padding: '18px 0' }}>
          No list has been taken in. When a report, a subpoena or the press names requests to this office, take its list in: each
          row is compared with the log, and a person says what it is.
        </p>
      )}
      {lists.data && lists.data.length > 0 && <ListTable lists={lists.data} />}
    </>
  )
}
