/** Log a request: the paper, with what of its person's booking can be recorded or mended without leaving it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { MendBooking } from '../feature/booking/MendBooking.tsx'
import { RecordBooking } from '../feature/booking/RecordBooking.tsx'
import { Log } from '../feature/log/Log.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { listsUsed } from '../listsUsed.ts'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/log')

export function LogPage() {
  const trpc = useTRPC()
  const { booking } = route.useSearch()
  const may = usePermits('detainer.write')
  const policy = useQuery(trpc.policy.inForce.queryOptions())
  const version: PolicyVersion | undefined = policy.data
  const lists = useMemo(() => listsUsed(version), [version])
  const mend = useCallback((id: string) => <Mend id={id} lists={lists} />, [lists])
  const title = (
    <div className="title">
      <h1>Log a detainer</h1>
    </div>
  )
  if (!may)
    return (
      <>
        {title}
        <p>Your role does not log requests. {sayWhoCan('detainer.write')}</p>
      </>
    )
  return (
    <>
      {title}
      {version ? (
        <Log
          bookingId={booking}
          version={version}
          mend={mend}
          record={(paper, onDone, onClose) => (
            <RecordBooking
              subject={{ ...paper.subject, aNumber: paper.aNumber, fins: paper.fins }}
              lists={lists}
              onDone={onDone}
              onClose={onClose}
            />
          )}
        />
      ) : (
        <Waiting query={policy} />
      )}
    </>
  )
}

function Mend({ id, lists }: { id: string; lists: PolicyVersion['lists'] }) {
  const trpc = useTRPC()
  const book = useQuery(trpc.booking.byId.queryOptions({ id }))
  return book.data ? <MendBooking book={book.data} lists={lists} /> : <Waiting query={book} />
}
