/** How the list as a whole is read: which row names the columns, how it writes days, what it says of its rows, and whether it came as a list of ours. */
import { Checkbox, NativeSelect } from '@mantine/core'
import type { ListMapping } from '#shared/record/list.ts'
import type { Answer } from '#client/trpc.ts'

type Props = {
  readonly mapping: ListMapping
  readonly first: Answer['list']['peek']['first']
  readonly onChange: (mapping: ListMapping) => void
}

const HEADINGS = 10
const SHOWN = 60

export const MappingChoices = ({ mapping, first, onChange }: Props) => (
  <div className="mappingChoices">
    <NativeSelect
      label="Row that names the columns"
      value={String(mapping.heading)}
      data={[
        { value: '0', label: 'none' },
        ...first.slice(0, HEADINGS).map(({ row, cells }) => ({
          value: String(row),
          label: `row ${row}: ${cells.filter(Boolean).join(', ').slice(0, SHOWN)}`,
        })),
      ]}
      onChange={(event) => onChange({ ...mapping, heading: Number(event.currentTarget.value) })}
    />
    <Checkbox
      label="Its days are written day before month (31/12/2026)"
      checked={mapping.dayFirst}
      onChange={(event) => onChange({ ...mapping, dayFirst: event.currentTarget.checked })}
    />
    <Checkbox
      label="It is a list of declined requests: it says of every row that it was declined"
      checked={mapping.claims === 'declined'}
      onChange={(event) => onChange({ ...mapping, claims: event.currentTarget.checked ? 'declined' : 'nothing' })}
    />
    <Checkbox
      label="It was sent to us as a list of ours, so its rows need not name the agency"
      checked={mapping.about === 'us'}
      onChange={(event) => onChange({ ...mapping, about: event.currentTarget.checked ? 'us' : 'rows' })}
    />
  </div>
)
