/** The look before what cannot be undone: what goes, table by table, what stays and why, what stands against it, and what no order recalls. */
import { Link } from '@tanstack/react-router'
import { Counts } from '#client/part/Counts.tsx'
import { blockWord } from '#client/sealingWords.ts'
import type { Answer } from '#client/trpc.ts'
import { personName } from '#client/wording.ts'

type Plan = Answer['sealing']['plan']

export function PlanView({ plan }: { plan: Plan }) {
  const { blocks, persons, bookings, requests, sent, personStays } = plan
  return (
    <>
      {blocks.length > 0 && (
        <section aria-labelledby="against" className="refusal">
          <h2 id="against">What stands against it now</h2>
          <ul>
            {blocks.map((block) => (
              <li key={`${block.why}${block.id}`}>
                {block.number}: {blockWord[block.why]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="whose">
        <h2 id="whose">Whose records</h2>
        <p>
          {persons.map((one) => personName({ middle: null, ...one })).join('; ') || 'The person stays on record.'}
          {bookings.length > 0 && ` · booking ${bookings.map(({ number }) => number).join(', ')}`}
          {requests.length > 0 && ` · request ${requests.map(({ number }) => number).join(', ')}`}
        </p>
        {personStays && (
          <p className="quiet">
            The same person is on record for something else. Their name stays there, and in what others say of them; only what is
            about these records goes. Where the order reaches one request, its booking still shows that there was one, with its
            log number, days and outcome; if that is to go too, the order must reach the booking.
          </p>
        )}
      </section>
      <Counts counts={plan.counts} title="What goes" />
      <section aria-labelledby="stays">
        <h2 id="stays">What stays, and why</h2>
        <p>
          Log numbers, times, outcomes, by which clause, class and status of the charges; sex, citizenship and year of birth: so
          that past reports keep their numbers. Only those by offense change, and ages may be one year off. Every entry of the
          ledger stays with who did what when, and its chain still holds.
        </p>
      </section>
      <section aria-labelledby="recall">
        <h2 id="recall">What this cannot recall</h2>
        <ul className="plain">
          <li>
            {sent.length === 0
              ? 'No letter with these records has left the office through an inquiry.'
              : `Letters that were sent: ${sent.map(({ number }) => number).join(', ')}. Ask their receivers, if the order says so.`}
          </li>
          <li>Papers that were printed, and files that were saved from the desk.</li>
          <li>Backups made before: after one is restored, carry the order out again. Checkpoints hold no content.</li>
          <li>The jail's own system, and what ICE or another agency was told.</li>
        </ul>
      </section>
    </>
  )
}

/** Back to the list, for every page below it. */
export const ToRecords = () => (
  <Link to="/records" className="no-print">
    All orders
  </Link>
)
