/** The release sheet of one booking: nobody is let out by mistake, and nobody is kept without authority. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { LateArrivals } from '../feature/alarm/LateArrivals.tsx'
import { CustodyDialog } from '../feature/booking/CustodyDialog.tsx'
import { Documents } from '../feature/document/Documents.tsx'
import { DutyList } from '../feature/duty/DutyList.tsx'
import { ReleaseSheet } from '../feature/release/ReleaseSheet.tsx'
import type { Sheet } from '../feature/release/sheet.ts'
import { PrintedDuties } from '../part/PrintedDuties.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/booking/$bookingId/release')

export function ReleasePage() {
  const trpc = useTRPC()
  const { bookingId } = route.useParams()
  const may = usePermits('person.read')
  const query = useQuery(trpc.release.sheet.queryOptions({ bookingId }, { enabled: may, refetchInterval: 30_000 }))
  const [leaving, setLeaving] = useState(false)
  if (!may)
    return (
      <>
        <h1>Release sheet</h1>
        <p>Your role does not see bookings. {sayWhoCan('person.read')}</p>
      </>
    )
  const sheet: Sheet | undefined = query.data
  if (!sheet) return <Waiting query={query} />
  const { requests, contacts } = sheet
  return (
    <>
      <LateArrivals bookingId={bookingId} />
      <ReleaseSheet
        key={bookingId}
        sheet={sheet}
        onLeft={() => setLeaving(true)}
        printed={
          <PrintedDuties
            requests={requests.map(({ matter, duties }) => ({ number: matter.detainer.number, duties }))}
            contacts={contacts}
            most={8}
          />
        }
        duties={(closed) => (
          <div className="owed">
            {requests.length === 0 && <p>No request, so no duty.</p>}
            {requests.map(({ matter: { detainer }, duties }) => (
              <section key={detainer.id} aria-label={`Duties of request ${detainer.number}`}>
                {requests.length > 1 && <h3>Request {detainer.number}</h3>}
                <DutyList detainerId={detainer.id} number={detainer.number} duties={duties} closed={closed} />
              </section>
            ))}
          </div>
        )}
      />
      <Documents bookingId={bookingId} />
      {leaving && <CustodyDialog booking={sheet.booking} leaving onClose={() => setLeaving(false)} />}
    </>
  )
}
