/** The person and the custody: the booking, the bond, the release as far as it is set, charges and convictions. */
import { Link } from '@tanstack/react-router'
import type { Dossier } from '#client/dossier.ts'
import { bondWord } from '#client/fieldWords.ts'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { custodyWord, plain } from '#client/wording.ts'
import { Fields } from './Fields.tsx'

/** `most`: no more charges than that, with the number of the others; a printed sheet is one page. */
export function PersonColumn({ dossier, most = 100 }: { dossier: Dossier; most?: number }) {
  const { booking, subject, charges, convictions } = dossier
  return (
    <section aria-label="Person and custody">
      <h2>Person and custody</h2>
      {booking === null ? (
        <p>No booking is attached yet, so custody, charges and convictions are not known.</p>
      ) : (
        <>
          <Fields
            rows={[
              [
                'Booking',
                <Link key="booking" to="/booking/$id" params={{ id: booking.id }}>
                  {booking.number}
                </Link>,
              ],
              ['Booked', <When key="booked" at={booking.bookedAt} />],
              ['Custody', custodyWord[booking.custody] ?? booking.custody],
              ['Bond', bondWord[booking.bond] ?? booking.bond],
              booking.releaseOrderedAt ? ['Release order', <When key="order" at={booking.releaseOrderedAt} />] : null,
              [
                'Would-be release',
                booking.wouldBeReleasedAt ? (
                  <>
                    <When at={booking.wouldBeReleasedAt} />
                    {booking.releaseEvidence && `, ${booking.releaseEvidence}`}
                  </>
                ) : (
                  'not set'
                ),
              ],
              booking.releasedAt ? ['Released', <When key="released" at={booking.releasedAt} />] : null,
              subject?.aNumber ? ['A-number', subject.aNumber] : null,
            ]}
          />
          <h3>Charges</h3>
          <ol className="plainList">
            {charges.slice(0, most).map(({ id, seq, title, class: kind, degree, status, disposedOn }) => (
              <li key={id}>
                {seq}. {title}{' '}
                <span className="quiet">{[plain(kind), degree && `degree ${degree}`].filter(Boolean).join(', ')}</span>:{' '}
                <b>{status === 'unknown' ? 'disposition not known' : status}</b>
                {disposedOn && `, ${day(disposedOn)}`}
              </li>
            ))}
            {charges.length === 0 && <li>none recorded</li>}
            {charges.length > most && <li>and {charges.length - most} more in the booking</li>}
          </ol>
          <h3>Earlier convictions</h3>
          <ol className="plainList">
            {convictions.slice(0, most).map(({ id, title, convictedOn, status, source }) => (
              <li key={id}>
                {title}, {day(convictedOn)}: <b>{plain(status)}</b> <span className="quiet">({plain(source)})</span>
              </li>
            ))}
            {convictions.length === 0 && <li>none recorded</li>}
            {convictions.length > most && <li>and {convictions.length - most} more in the booking</li>}
          </ol>
          <p className="quiet">
            Our own history check:{' '}
            {booking.historyCheckedAt ? <When at={booking.historyCheckedAt} /> : 'not made, there may be others'}
          </p>
        </>
      )}
    </section>
  )
}
