/** The first rows as the desk reads them, by the very function that will read all; a cell that it cannot read is named. */
import { readListRow } from '#shared/core/list/readListRow.ts'
import { LIST_FIELDS, type ListField, type ListMapping } from '#shared/record/list.ts'
import type { ListReading } from '#shared/record/listRow.ts'
import { fieldWord } from '#client/listWords.ts'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'

type Props = { readonly first: Answer['list']['peek']['first']; readonly mapping: ListMapping }

const SHOWN = 8
const DAYS: readonly ListField[] = ['born', 'issuedOn', 'declinedOn']

function said(reading: ListReading, field: ListField): string {
  if (field === 'name') return [reading.surname, reading.given].filter(Boolean).join(', ')
  const value = field === 'outcome' ? reading.said : reading[field]
  return value === null ? '' : DAYS.includes(field) ? day(value) : value
}

export function ReadPreview({ first, mapping }: Props) {
  const fields = LIST_FIELDS.filter((field) => mapping.columns[field] !== undefined)
  const rows = first.filter(({ row }) => row > mapping.heading).slice(0, SHOWN)
  if (fields.length === 0) return null
  return (
    <section aria-labelledby="list-read">
      <h2 id="list-read">How the first rows read</h2>
      <table className="rows readPreview">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {fields.map((field) => (
              <th scope="col" key={field}>
                {fieldWord[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => {
            const { reading, unread } = readListRow(cells, mapping)
            return (
              <tr key={row}>
                <td>{row}</td>
                {fields.map((field) => (
                  <td key={field}>
                    {unread.includes(field) ? (
                      <span className="unreadCell">cannot be read: {cells[mapping.columns[field] ?? -1]}</span>
                    ) : (
                      said(reading, field)
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
