/** The person behind a booking: the names and numbers under which the office knows them. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Subject } from '#shared/record/subject.ts'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { PersonDialog } from './PersonDialog.tsx'

export function Who({ bookingId, subject }: { bookingId: string; subject: Subject }) {
  const mayWrite = usePermits('booking.write')
  const [correcting, setCorrecting] = useState(false)
  const rows: readonly (readonly [string, string | null])[] = [
    ['Born', subject.born && day(subject.born)],
    ['Sex', subject.sex],
    ['Aliases', subject.aliases.join('; ') || null],
    ['A-number', subject.aNumber],
    ['Subject ID (FINS)', subject.fins],
    ['Local ID', subject.localId],
    ['State ID', subject.stateId],
    ['FBI number', subject.fbiNumber],
  ]
  return (
    <section aria-labelledby="booking-person">
      <h2 id="booking-person">Person</h2>
      <dl className="pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="quiet">not known</span>}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <Button mt={8} size="xs" variant="default" onClick={() => setCorrecting(true)}>
          Correct the person
        </Button>
      )}
      {correcting && <PersonDialog bookingId={bookingId} subject={subject} onClose={() => setCorrecting(false)} />}
    </section>
  )
}
