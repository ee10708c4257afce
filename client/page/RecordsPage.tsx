/** What becomes of records in the end: orders of courts to seal and expunge. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { SealingTable } from '../feature/sealing/SealingTable.tsx'
import { useKeys } from '../part/useKeys.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

export function RecordsPage() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const reads = usePermits('record.read')
  const seals = usePermits('record.seal')
  const list = useQuery(trpc.sealing.list.queryOptions(undefined, { enabled: reads }))
  const enter = () => void navigate({ to: '/records/order', search: {} })
  useKeys({ i: () => seals && enter() })
  if (!reads)
    return (
      <>
        <h1>Records</h1>
        <p>Your role does not see what is sealed. {sayWhoCan('record.read')}</p>
      </>
    )
  const waiting = list.data?.sealings.filter(({ state }) => state === 'proposed').length ?? 0
  return (
    <>
      <div className="title">
        <h1>Records</h1>
        {list.data && (
          <span className="quiet" role="status">
            {waiting === 0 ? 'no order waits' : waiting === 1 ? 'one order waits' : `${waiting} orders wait`}
          </span>
        )}
        {seals && (
          <Button className="no-print" size="xs" onClick={enter} rightSection={<kbd aria-hidden="true">i</kbd>}>
            Enter an order
          </Button>
        )}
      </div>
      <section aria-labelledby="orders">
        <h2 id="orders">Orders to seal and expunge</h2>
        {!list.data && <Waiting query={list} />}
        {list.data?.sealings.length === 0 && (
          <p style={{ padding: '10px 0' }}>
            No court has ordered anything sealed or expunged yet. An order is entered by one person and carried out by another,
            who sees before what goes and what stays.
          </p>
        )}
        {list.data && list.data.sealings.length > 0 && <SealingTable sealings={list.data.sealings} />}
      </section>
    </>
  )
}
