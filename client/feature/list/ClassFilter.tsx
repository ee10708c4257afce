/** The classes with their counts, as filters: all rows, those of one class, those that nobody has confirmed. */
import { Checkbox } from '@mantine/core'
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import { LIST_CLASSES } from '#shared/record/listRow.ts'
import '#client/part/chips.css'
import type { Answer } from '#client/trpc.ts'
import type { ListFilter } from './ListView.tsx'

type Props = {
  readonly counts: Answer['list']['byId']['counts']
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
}

export function ClassFilter({ counts, filter, onFilter }: Props) {
  const sum = (of: 'rows' | 'open') => counts.reduce((total, one) => total + one[of], 0)
  const chip = (is: ListFilter['is'], label: string, rows: number, open: number) => (
    <button
      key={label}
      type="button"
      className="chip"
      aria-pressed={filter.is === is}
      onClick={() => onFilter({ ...filter, is, row: undefined })}
    >
      {label} <b>{rows.toLocaleString('en-US')}</b>
      {open > 0 && open < rows && ` (${open.toLocaleString('en-US')} to confirm)`}
    </button>
  )
  return (
    <div className="classFilter">
      <div className="chips" role="group" aria-label="Rows of the class">
        {chip(undefined, 'all', sum('rows'), sum('open'))}
        {LIST_CLASSES.flatMap((is) => counts.filter((one) => one.class === is)).map(({ class: is, rows, open }) =>
          chip(is, CLASS_TEXT[is], rows, open),
        )}
      </div>
      <Checkbox
        size="xs"
        className="no-print"
        label="Only those to confirm"
        checked={filter.open === true}
        onChange={(event) => onFilter({ ...filter, open: event.currentTarget.checked || undefined, row: undefined })}
      />
    </div>
  )
}
