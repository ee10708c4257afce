/** The jail's lists: who is no longer on the last one and waits for an answer, and the lists so far. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { MissingTable } from '../feature/roster/MissingTable.tsx'
import { RosterTable } from '../feature/roster/RosterTable.tsx'
import { useKeys } from '../part/useKeys.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

export function RostersPage() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const reads = usePermits('roster.read')
  const writes = usePermits('roster.write')
  const list = useQuery(trpc.roster.list.queryOptions(undefined, { enabled: reads }))
  const missing = useQuery(trpc.roster.missing.queryOptions(undefined, { enabled: reads }))
  useKeys({ t: () => writes && void navigate({ to: '/rosters/new' }) })
  return (
    <>
      <div className="title">
        <h1>Rosters</h1>
        {missing.data && (
          <span className="quiet" role="status">
            {missing.data.length === 0 ? 'nobody is missed' : `${missing.data.length} no longer listed`}
          </span>
        )}
        {writes && (
          <Button
            className="no-print"
            size="xs"
            onClick={() => void navigate({ to: '/rosters/new' })}
            rightSection={<kbd aria-hidden="true">t</kbd>}
          >
            Take in a list
          </Button>
        )}
      </div>
      {!reads && <p>Your role does not see the jail's lists. {sayWhoCan('roster.read')}</p>}
      {reads && !missing.data && <Waiting query={missing} />}
      {missing.data && missing.data.length > 0 && <MissingTable people={missing.data} />}
      {reads && !list.data && <Waiting query={list} />}
      {list.data && list.data.length === 0 && (
        <p style={{ padding: '18px 0' }}>
          No list of the jail has been taken in yet. A list says who is in custody: who is new is recorded, what changed is
          changed, and who is no longer on it is asked after.
        </p>
      )}
      {list.data && list.data.length > 0 && <RosterTable rosters={list.data} />}
    </>
  )
}
