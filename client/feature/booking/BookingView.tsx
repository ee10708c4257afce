/** One booking: the person, the custody, the charges, the convictions before it, and the requests on it. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { inCustody } from '#shared/core/inCustody.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { custodyWord, personName } from '#client/wording.ts'
import '#client/part/part.css'
import './booking.css'
import { ChargeTable } from './ChargeTable.tsx'
import { ConvictionTable } from './ConvictionTable.tsx'
import { Custody } from './Custody.tsx'
import { Events } from './Events.tsx'
import { History } from './History.tsx'
import { OtherBookings } from './OtherBookings.tsx'
import { Requests } from './Requests.tsx'
import { Who } from './Who.tsx'

type Props = { readonly book: Answer['booking']['byId']; readonly lists: readonly OffenseList[] }

export function BookingView({ book: { booking, subject, charges, convictions, matters, events, others }, lists }: Props) {
  const mayLog = usePermits('detainer.write')
  return (
    <div className="booking">
      <div className="title">
        <h1>{personName(subject)}</h1>
        <span>
          {day(subject.born)} · booking {booking.number}
        </span>
        <span className="quiet">{custodyWord[booking.custody]}</span>
        {inCustody(booking) && <SheetButton bookingId={booking.id} />}
      </div>
      <div className="two">
        <Who bookingId={booking.id} subject={subject} />
        <Custody booking={booking} />
      </div>
      <OtherBookings others={others} />
      <section aria-labelledby="booking-requests">
        <h2 id="booking-requests">Requests</h2>
        <Requests matters={matters} />
        {mayLog && (
          <Button mt={6} size="xs" renderRoot={(props: object) => <Link to="/log" search={{ booking: booking.id }} {...props} />}>
            Log a request for this person
          </Button>
        )}
      </section>
      <section aria-labelledby="booking-charges">
        <h2 id="booking-charges">Charges</h2>
        <ChargeTable bookingId={booking.id} charges={charges} lists={lists} />
      </section>
      <section aria-labelledby="booking-convictions">
        <h2 id="booking-convictions">Earlier convictions</h2>
        <History booking={booking} convictions={convictions.length} />
        <ConvictionTable bookingId={booking.id} convictions={convictions} lists={lists} />
      </section>
      <Events events={events} />
    </div>
  )
}

const SheetButton = ({ bookingId }: { bookingId: string }) => (
  <Button
    size="xs"
    variant="default"
    renderRoot={(props: object) => <Link to="/booking/$bookingId/release" params={{ bookingId }} {...props} />}
  >
    Work the release sheet
  </Button>
)
