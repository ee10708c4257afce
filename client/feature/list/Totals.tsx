/** How often each word stands in a column of the list, of all rows or of those issued in one year; the unit of count is one row. */
import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '#client/part/Waiting.tsx'
import { type Answer, useTRPC } from '#client/trpc.ts'

type Props = { readonly list: Answer['list']['byId']['list'] }

const SHOWN = 200

export function Totals({ list }: Props) {
  const { columns } = list.mapping
  const [column, setColumn] = useState(columns.outcome ?? columns.agency ?? 0)
  const [year, setYear] = useState<string | null>(null)
  const query = useQuery(useTRPC().list.totals.queryOptions({ id: list.id, column, year }, { placeholderData: keepPreviousData }))
  const years = query.data?.years.filter(({ value }) => value !== '').toSorted((a, b) => (a.value < b.value ? 1 : -1)) ?? []
  const values = query.data?.values ?? []
  const all = values.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <section aria-labelledby="list-totals" className="listTotals">
      <h2 id="list-totals">Counted by column</h2>
      <div className="entry">
        <NativeSelect
          size="xs"
          label="Column"
          value={String(column)}
          data={Array.from({ length: Math.max(1, list.headings.length) }, (_, at) => ({
            value: String(at),
            label: list.headings[at] || `Column ${at + 1}`,
          }))}
          onChange={(event) => setColumn(Number(event.currentTarget.value))}
        />
        <NativeSelect
          size="xs"
          label="Issued in"
          value={year ?? ''}
          data={[
            { value: '', label: 'any year or none' },
            ...years.map(({ value, rows }) => ({ value, label: `${value} (${rows.toLocaleString('en-US')})` })),
          ]}
          onChange={(event) => setYear(event.currentTarget.value || null)}
        />
      </div>
      {!query.data && <Waiting query={query} />}
      {query.data && (
        <table className="rows">
          <caption>
            {all.toLocaleString('en-US')} rows, {values.length.toLocaleString('en-US')} different words
            {values.length > SHOWN && `; the ${SHOWN} most frequent are shown`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Word</th>
              <th scope="col">Rows</th>
            </tr>
          </thead>
          <tbody>
            {values.slice(0, SHOWN).map(({ value, rows }) => (
              <tr key={value}>
                <td>{value || <span className="quiet">empty</span>}</td>
                <td>{rows.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
