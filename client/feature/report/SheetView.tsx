/** A return as it would be sent: the office, what it says, its tables, and the lines to sign on. */
import type { Sheet } from '#shared/core/report/return/sheet.ts'
import { useSession } from '#client/session.ts'
import './report.css'

/** A list that is longer is sent whole, and shown in part. */
const MOST = 400

/** A number, a day or a form is read as one word. */
const isShort = (cell: string | number): boolean => typeof cell === 'string' && cell.length <= 12

export function SheetView({ sheet: { title, about, says, tables, sign, lacks, look } }: { sheet: Sheet }) {
  const { name } = useSession()
  return (
    <article className="sheet" aria-label={title}>
      {lacks && (
        <p className="refusal no-print" role="alert">
          {lacks} Set it on the Reports page before this is sent.
        </p>
      )}
      {look && <p className="no-print">{look}</p>}
      <header>
        <p>{name}</p>
        <h2>{title}</h2>
        <p className="quiet">{about}</p>
      </header>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {tables.map(({ title: of, head, rows }) => (
        <section key={of}>
          <h3>{of}</h3>
          <table className="rows sheetTable">
            <caption className="visually-hidden">{of}</caption>
            <thead>
              <tr>
                {head.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map((row, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two rows of a list may read the same
                <tr key={place}>
                  {row.map((cell, column) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                    <td key={column} data-head={head[column]} className={isShort(cell) ? 'short' : undefined}>
                      {typeof cell === 'number' ? cell.toLocaleString('en-US') : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="quiet">None.</p>}
          {rows.length > MOST && <p className="quiet">{rows.length - MOST} more rows stand in the file.</p>}
        </section>
      ))}
      {sign.length > 0 && (
        <ul className="sign">
          {sign.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </article>
  )
}
