/** What each column holds: its heading, some of its cells, and the field that it is read as; each field is taken from one column. */
import { NativeSelect } from '@mantine/core'
import { LIST_FIELDS, type ListField, type ListMapping } from '#shared/record/list.ts'
import { fieldWord, saidWord } from '#client/listWords.ts'
import type { Answer } from '#client/trpc.ts'

type Props = {
  readonly peeked: Answer['list']['peek']
  readonly mapping: ListMapping
  readonly onChange: (mapping: ListMapping) => void
}

const SAMPLES = 3

export function ColumnTable({ peeked: { first, total, savedFrom }, mapping, onChange }: Props) {
  const headings = first.find(({ row }) => row === mapping.heading)?.cells ?? []
  const below = first.filter(({ row }) => row > mapping.heading)
  const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length))
  const fieldAt = (column: number) => LIST_FIELDS.find((field) => mapping.columns[field] === column)
  const set = (column: number, field: ListField | '') => {
    const kept = Object.entries(mapping.columns).filter(([name, at]) => at !== column && name !== field)
    onChange({ ...mapping, columns: { ...Object.fromEntries(kept), ...(field === '' ? {} : { [field]: column }) } })
  }
  return (
    <section aria-labelledby="list-columns">
      <h2 id="list-columns">What each column holds</h2>
      <p className="quiet">
        {saidWord(total)}.{' '}
        {savedFrom
          ? `The columns are read as in ${savedFrom} of the same publisher. Look whether it is so here.`
          : 'The columns were guessed from their headings. Look whether it is so.'}
      </p>
      <table className="rows columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Its first cells</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: width }, (_, column) => {
            const name = headings[column] || `Column ${column + 1}`
            const cells = below.flatMap(({ cells: all }) => all[column] || []).slice(0, SAMPLES)
            return (
              <tr key={column}>
                <th scope="row">{name}</th>
                <td className="samples">{cells.length === 0 ? <span className="quiet">empty</span> : cells.join(' · ')}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${name} is read as`}
                    value={fieldAt(column) ?? ''}
                    data={[
                      { value: '', label: 'not read, only kept' },
                      ...LIST_FIELDS.map((field) => ({ value: field, label: fieldWord[field] })),
                    ]}
                    onChange={(event) => set(column, event.currentTarget.value as ListField | '')}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
