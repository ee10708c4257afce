/** The person behind a booking: the names and numbers under which the office knows them. */
import type { Subject } from '#shared/record/subject.ts'
import { day } from '#client/time.ts'

export function Who({ subject }: { subject: Subject }) {
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
    </section>
  )
}
