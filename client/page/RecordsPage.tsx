/** What becomes of records in the end: orders of courts to seal and expunge, legal holds, the schedule and what it destroys. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Destructions } from '../feature/retention/Destructions.tsx'
import { Holds } from '../feature/retention/Holds.tsx'
import { PlaceDialog } from '../feature/retention/PlaceDialog.tsx'
import { Schedule } from '../feature/retention/Schedule.tsx'
import { SealingTable } from '../feature/sealing/SealingTable.tsx'
import { Verb } from '../part/Verb.tsx'
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
  const holds = useQuery(trpc.retention.holds.queryOptions(undefined, { enabled: reads }))
  const due = useQuery(trpc.retention.due.queryOptions(undefined, { enabled: reads }))
  const destructions = useQuery(trpc.retention.destructions.queryOptions(undefined, { enabled: reads }))
  const mayHold = usePermits('record.hold')
  const [placing, setPlacing] = useState(false)
  const enter = () => void navigate({ to: '/records/order', search: {} })
  useKeys({ i: () => seals && enter(), h: () => mayHold && setPlacing(true) })
  if (!reads)
    return (
      <>
        <h1>Records</h1>
        <p>Your role does not see what becomes of records. {sayWhoCan('record.read')}</p>
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
      <section aria-labelledby="holds" style={{ marginTop: 24 }}>
        <div className="title">
          <h2 id="holds">Legal holds</h2>
          <Verb
            size="compact-xs"
            offer={{ verb: 'hold', label: 'Place a legal hold', letter: 'h', why: mayHold ? null : sayWhoCan('record.hold') }}
            onAct={() => mayHold && setPlacing(true)}
          />
        </div>
        {placing && <PlaceDialog onClose={() => setPlacing(false)} />}
        {holds.data ? <Holds holds={holds.data} /> : <Waiting query={holds} />}
      </section>
      <section aria-labelledby="schedule" style={{ marginTop: 24 }}>
        <h2 id="schedule">Retention schedule, and what is due for destruction</h2>
        <p className="quiet" style={{ marginBottom: 6 }}>
          Schedules differ by state and office: nothing is preset, and nothing is destroyed by itself. Failed sign-ins go by
          themselves.
        </p>
        {due.data ? (
          <Schedule due={due.data} onProposed={(id) => void navigate({ to: '/records/destruction/$id', params: { id } })} />
        ) : (
          <Waiting query={due} />
        )}
      </section>
      {destructions.data && destructions.data.length > 0 && (
        <section aria-labelledby="destructions" style={{ marginTop: 24 }}>
          <h2 id="destructions">Destructions</h2>
          <Destructions destructions={destructions.data} />
        </section>
      )}
    </>
  )
}
