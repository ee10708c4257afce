/** Every cell that cannot be read: where it stands, what stands in it, why it cannot be read and what is left out for it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Unreadable } from '#shared/record/roster.ts'
import { csvText } from '#client/csv.ts'
import { lostWord, unreadableWord } from '#client/rosterWords.ts'
import { saveFile } from '#client/saveFile.ts'
import './roster.css'

const AT_ONCE = 100

export function UnreadableTable({ cells, fileName }: { cells: readonly Unreadable[]; fileName: string }) {
  const [shown, setShown] = useState(AT_ONCE)
  if (cells.length === 0) return null
  const save = () =>
    saveFile(
      `${fileName.replace(/\.\w+$/, '')}-unreadable.csv`,
      csvText([
        ['row', 'column', 'content', 'why', 'what is left out'],
        ...cells.map(({ row, column, content, why, lost }) => [row, column, content, unreadableWord[why], lostWord[lost]]),
      ]),
      'text/csv',
    )
  return (
    <section aria-labelledby="unreadable" className="rosterPart">
      <h2 id="unreadable">Cells that cannot be read ({cells.length})</h2>
      <table className="rows">
        <caption className="visually-hidden">Cells of the file that cannot be read</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            <th scope="col">Column</th>
            <th scope="col">Content</th>
            <th scope="col">Why</th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, shown).map(({ row, column, content, why, lost }, i) => (
            // One cell may be named twice, for two reasons.
            <tr key={`${row} ${column} ${why} ${String(i)}`}>
              <td className="number">{row}</td>
              <td>{column}</td>
              <td className="content">{content || <span className="quiet">empty</span>}</td>
              <td>{unreadableWord[why]}</td>
              <td className="tight">{lostWord[lost]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="rosterActs no-print">
        {shown < cells.length && (
          <Button size="xs" variant="default" onClick={() => setShown(shown + AT_ONCE * 10)}>
            Show more ({cells.length - shown} left)
          </Button>
        )}
        <Button size="xs" variant="default" onClick={save}>
          Save all {cells.length} as CSV
        </Button>
      </div>
    </section>
  )
}
