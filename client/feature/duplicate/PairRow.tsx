/** Two records side by side, what speaks for one person and what against, and the two things that can be said. */
import { Link } from '@tanstack/react-router'
import { Evidence } from '#client/part/Evidence.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { custodyWord, personName } from '#client/wording.ts'

type Shown = Answer['person']['pairs']['pairs'][number]
type Side = Shown['sides'][number]

type Props = { readonly shown: Shown; readonly onSay: (says: 'same' | 'not_same') => void }

export function PairRow({ shown: { sides, reasons }, onSay }: Props) {
  const about = sides.map(({ subject }) => personName(subject)).join(' and ')
  return (
    <section className="pair" aria-label={about}>
      {sides.map((side) => (
        <Record key={side.subject.id} side={side} />
      ))}
      <Evidence reasons={reasons} />
      <div className="pairVerbs">
        <Verb offer={{ verb: 'same', label: 'Same person', why: null }} about={`: ${about}`} onAct={() => onSay('same')} />
        <Verb
          offer={{ verb: 'not_same', label: 'Two persons', why: null }}
          about={`: ${about}`}
          onAct={() => onSay('not_same')}
        />
      </div>
    </section>
  )
}

function Record({ side: { subject, bookings, requests } }: { side: Side }) {
  const lines = [
    ['born', subject.born ? day(subject.born) : null],
    ['sex', subject.sex],
    ['A-number', subject.aNumber],
    ['subject ID', subject.fins],
    ['state ID', subject.stateId],
    ['FBI', subject.fbiNumber],
    ['local', subject.localId],
    ['also', subject.aliases.join('; ') || null],
  ].filter((line) => line[1] !== null)
  return (
    <div>
      <strong>{personName(subject)}</strong>
      <dl className="known">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bookings.map((booking) => (
        <p key={booking.id}>
          <Link to="/booking/$id" params={{ id: booking.id }}>
            {booking.number}
          </Link>{' '}
          <span className="quiet">
            {custodyWord[booking.custody]}, booked <When at={booking.bookedAt} />
          </span>
        </p>
      ))}
      {requests.map((request) => (
        <p key={request.id}>
          request{' '}
          <Link to="/detainer/$id" params={{ id: request.id }}>
            {request.number}
          </Link>
        </p>
      ))}
    </div>
  )
}
