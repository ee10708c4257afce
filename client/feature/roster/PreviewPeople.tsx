/** People of one kind on a preview, by number and name; many of them a hundred at a time. */
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import './roster.css'

const AT_ONCE = 100

type Props = {
  readonly title: string
  readonly says: string
  readonly more: string
  readonly rows: readonly { readonly number: string; readonly name: string; readonly more: React.ReactNode }[]
}

export function PreviewPeople({ title, says, rows, more }: Props) {
  const id = useId()
  const [shown, setShown] = useState(AT_ONCE)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className="rosterPart">
      <h2 id={id}>
        {title} ({rows.length})
      </h2>
      <p className="quiet">{says}</p>
      <table className="rows">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Booking</th>
            <th scope="col">Person</th>
            <th scope="col">{more}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.number}>
              <td className="tight">{row.number}</td>
              <td>{row.name}</td>
              <td>{row.more}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <div className="rosterActs no-print">
          <Button size="xs" variant="default" onClick={() => setShown(shown + AT_ONCE * 10)}>
            Show more ({rows.length - shown} left)
          </Button>
        </div>
      )}
    </section>
  )
}
