/** What one list found when it was taken in: counts, what was kept as the desk had it, what could not be read. */
import { BookingNumber, BookingNumbers } from './BookingNumbers.tsx'
import { rosterFieldWord, keptWord } from '#client/rosterWords.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import { UnreadableTable } from './UnreadableTable.tsx'
import './roster.css'

export function RosterView({ roster }: { roster: Answer['roster']['byId'] }) {
  const { system, fileName, sha256, takenAt, at, byName, counts, found } = roster
  return (
    <>
      <div className="title">
        <h1>List of {system}</h1>
        <span>
          made <When at={takenAt} />
        </span>
        <span className="quiet">
          taken in <When at={at} /> by {byName}
        </span>
      </div>
      <p className="quiet rosterHash">
        {fileName}, {counts.rows} rows, SHA-256 {sha256}
      </p>
      <ul className="rosterCounts">
        {(
          [
            [counts.added, 'new'],
            [counts.joined, 'on record already'],
            [counts.changed, 'changed'],
            [counts.unchanged, 'unchanged'],
            [counts.gone, 'gone'],
            [counts.back, 'listed again'],
            [counts.leftAlready, 'came and went'],
          ] as const
        ).map(([count, word]) => (
          <li key={word}>
            <strong>{count}</strong> {word}
          </li>
        ))}
      </ul>
      <BookingNumbers title="New" numbers={found.added} />
      {found.changed.length > 0 && (
        <section aria-labelledby="changed" className="rosterPart">
          <h2 id="changed">Changed ({found.changed.length})</h2>
          <table className="rows">
            <caption className="visually-hidden">Bookings that the list changed</caption>
            <thead>
              <tr>
                <th scope="col">Booking</th>
                <th scope="col">Written</th>
              </tr>
            </thead>
            <tbody>
              {found.changed.map(({ number, fields }) => (
                <tr key={number}>
                  <td className="tight">
                    <BookingNumber number={number} />
                  </td>
                  <td>{fields.length === 0 ? <span className="quiet">nothing</span> : fields.map(wordOf).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <BookingNumbers title="Gone" numbers={found.gone} />
      <BookingNumbers title="Listed again" numbers={found.back} />
      {found.kept.length > 0 && (
        <section aria-labelledby="kept" className="rosterPart">
          <h2 id="kept">Left as the desk has it ({found.kept.length})</h2>
          <table className="rows">
            <caption className="visually-hidden">What the list says otherwise and was not written</caption>
            <thead>
              <tr>
                <th scope="col">Booking</th>
                <th scope="col">What</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {found.kept.map(({ number, field, why }, i) => (
                // Two charges of one booking may bear the same words.
                <tr key={`${number} ${field} ${String(i)}`}>
                  <td className="tight">
                    <BookingNumber number={number} />
                  </td>
                  <td>{wordOf(field)}</td>
                  <td>{keptWord[why]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <UnreadableTable cells={found.unreadable} fileName={fileName} />
    </>
  )
}

const wordOf = (field: string): string => (rosterFieldWord as Readonly<Record<string, string>>)[field]?.toLowerCase() ?? field
