/** What the list says otherwise than the one before, field by field: struck through what was, beside it what is. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { listedName, rosterFieldWord } from '#client/rosterWords.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import './roster.css'

type Change = Answer['roster']['preview']['changed'][number]

const AT_ONCE = 100

export function PreviewChanges({ changed }: { changed: readonly Change[] }) {
  const [shown, setShown] = useState(AT_ONCE)
  if (changed.length === 0) return null
  return (
    <section aria-labelledby="changes" className="rosterPart">
      <h2 id="changes">Changed ({changed.length})</h2>
      <p className="quiet">What a person at the desk has corrected meanwhile stays as it is. Requests are evaluated anew.</p>
      <table className="rows">
        <caption className="visually-hidden">What the list says otherwise</caption>
        <thead>
          <tr>
            <th scope="col">Booking</th>
            <th scope="col">Person</th>
            <th scope="col">Says otherwise</th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, shown).map((change) => (
            <tr key={change.number}>
              <td className="tight">{change.number}</td>
              <td>{listedName(change.of)}</td>
              <td>
                <Otherwise change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < changed.length && (
        <div className="rosterActs no-print">
          <Button size="xs" variant="default" onClick={() => setShown(shown + AT_ONCE * 10)}>
            Show more ({changed.length - shown} left)
          </Button>
        </div>
      )}
    </section>
  )
}

function Otherwise({ change: { person, bookedAt, charges } }: { change: Change }) {
  return (
    <>
      {person.map(({ field, was, is }) => (
        <div key={field}>
          {rosterFieldWord[field]}: {was && <s className="quiet">{was}</s>} {is ?? 'empty'}
        </div>
      ))}
      {bookedAt && (
        <div>
          Booked: <When at={bookedAt} /> <span className="quiet">(to be mended in the booking)</span>
        </div>
      )}
      {charges.added.map((charge, i) => (
        <div key={`added ${charge.title} ${String(i)}`}>New charge: {charge.title}</div>
      ))}
      {charges.changed.map(({ was, is }, i) => (
        <div key={`changed ${is.title} ${String(i)}`}>
          {is.title}: <s className="quiet">{saying(was)}</s> {saying(is)}
        </div>
      ))}
      {charges.dropped.map((charge, i) => (
        <div key={`dropped ${charge.title} ${String(i)}`}>
          No longer named: {charge.title} <span className="quiet">(what became of it is not known)</span>
        </div>
      ))}
    </>
  )
}

const saying = ({ level, statute, disposition, disposedOn, sentence }: Change['charges']['added'][number]): string =>
  [level, statute, disposition, disposedOn, sentence].filter(Boolean).join(', ') || 'no disposition'
