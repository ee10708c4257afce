/** Duties and contacts of one request on its page, and how they stand on its printed sheet. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { inCustody } from '#shared/core/inCustody.ts'
import type { Dossier } from '../dossier.ts'
import { DutyList } from '../feature/duty/DutyList.tsx'
import { PrintedDuties } from '../part/PrintedDuties.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { useTRPC } from '../trpc.ts'

/** What is owed changes with the clock alone, so it is asked for again now and then. */
const AGAIN_MS = 60_000

export function useDuties(detainerId: string) {
  const trpc = useTRPC()
  return useQuery(trpc.release.duties.queryOptions({ detainerId }, { refetchInterval: AGAIN_MS }))
}

type Props = { readonly dossier: Dossier }

export function DutiesColumn({ dossier: { detainer, booking } }: Props) {
  const query = useDuties(detainer.id)
  return (
    <section aria-label="Duties">
      <h2>Duties</h2>
      {query.data ? (
        <DutyList detainerId={detainer.id} number={detainer.number} duties={query.data.duties} />
      ) : (
        <Waiting query={query} />
      )}
      {booking && inCustody(booking) && (
        <p style={{ marginTop: 6 }}>
          <Link to="/booking/$bookingId/release" params={{ bookingId: booking.id }}>
            Release sheet
          </Link>
        </p>
      )}
    </section>
  )
}

export function DutiesPrinted({ dossier: { detainer } }: Props) {
  const { data } = useDuties(detainer.id)
  return data ? (
    <PrintedDuties requests={[{ number: detainer.number, duties: data.duties }]} contacts={data.contacts} most={3} />
  ) : null
}
