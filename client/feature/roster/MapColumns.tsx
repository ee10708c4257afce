/** Which column is what: each field with the heading it is read from and what stands there in the first rows. */
import { Checkbox, Select, TextInput } from '@mantine/core'
import { ROSTER_FIELDS, type RosterField, type RosterMapping } from '#shared/record/roster.ts'
import { rosterFieldWord } from '#client/rosterWords.ts'
import type { Answer } from '#client/trpc.ts'
import './roster.css'

type Props = {
  readonly sample: Answer['roster']['sample']
  readonly mapping: RosterMapping
  readonly onChange: (mapping: RosterMapping) => void
}

const REQUIRED: readonly RosterField[] = ['number', 'bookedAt']

export function MapColumns({ sample, mapping, onChange }: Props) {
  const { heading, rows } = sample
  const set = (field: RosterField, column: string | null) => {
    const { [field]: _, ...rest } = mapping.columns
    onChange({ ...mapping, columns: column === null ? rest : { ...rest, [field]: column } })
  }
  const seen = (column: string | undefined): string => {
    const index = heading.indexOf(column ?? '')
    const found = rows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '')
    return index < 0 ? '' : found.length === 0 ? 'empty in the first rows' : found.slice(0, 2).join(' · ').slice(0, 70)
  }
  return (
    <>
      <div className="rosterMap">
        {ROSTER_FIELDS.map((field) => (
          <Select
            key={field}
            label={rosterFieldWord[field]}
            description={seen(mapping.columns[field]) || 'not on the list'}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk={REQUIRED.includes(field)}
            data={[...heading]}
            value={mapping.columns[field] ?? null}
            clearable
            searchable
            placeholder="no column"
            error={
              REQUIRED.includes(field) && mapping.columns[field] === undefined ? 'Choose the column that has it.' : undefined
            }
            onChange={(column) => set(field, column)}
          />
        ))}
        <TextInput
          label="Between several charges in one cell"
          description="Left empty: one charge a row."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={5}
          value={mapping.split ?? ''}
          onChange={(event) => onChange({ ...mapping, split: event.currentTarget.value || null })}
        />
        <Checkbox
          mt={26}
          label="03/04 is the third of April"
          checked={mapping.dayFirst}
          onChange={(event) => onChange({ ...mapping, dayFirst: event.currentTarget.checked })}
        />
      </div>
      <details>
        <summary>The first rows as they stand in the file</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is moved with the arrow keys (axe: scrollable-region-focusable) */}
        <section className="rosterSamples" aria-label="The first rows of the file" tabIndex={0}>
          <table className="rows">
            <thead>
              <tr>
                {heading.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                // Rows of a file have no name but their place.
                <tr key={String(i)}>
                  {heading.map((column, j) => (
                    <td key={column}>{row[j]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  )
}
