/** The entries of an offense list, some dozens at once: name, sections, the jail's own charge words, and what it is limited to. */
import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OffenseListEntry } from '#shared/record/offenseList.ts'

type Props = {
  readonly entries: readonly OffenseListEntry[]
  readonly onChange: ((entries: OffenseListEntry[], field?: string) => void) | null
}

const TAGS = {
  sections: 'Sections',
  words: 'Charge words',
  degrees: 'Degrees',
  classes: 'Classes',
  punishable: 'Punishable by',
} as const
type Tag = keyof typeof TAGS

const KNOWN: Partial<Record<Tag, string[]>> = {
  classes: ['felony', 'misdemeanor', 'indictable', 'disorderly_persons', 'infraction', 'juvenile_adjudication'],
  punishable: ['state_prison', 'county_jail_1170h', 'county_jail', 'fine_only'],
}

const NEW: OffenseListEntry = { name: '', sections: [], words: [], degrees: [] }

export function EntryTable({ entries, onChange }: Props) {
  const [open, setOpen] = useState<number | null>(null)
  const change = (index: number, next: Partial<OffenseListEntry>, field?: string) =>
    onChange?.(
      entries.map((entry, i) => (i === index ? { ...entry, ...next } : entry)),
      field && `entry ${index} ${field}`,
    )
  return (
    <>
      <ul className="entries">
        {entries.map((entry, index) => (
          <li key={index}>
            {open === index && onChange ? (
              <div className="fields" role="group" aria-label={`Entry ${index + 1}`}>
                <TextInput
                  size="xs"
                  className="full"
                  label="Name"
                  value={entry.name}
                  error={entry.name === '' && 'Give the entry a name.'}
                  onChange={(event) => change(index, { name: event.currentTarget.value }, 'name')}
                />
                {(Object.keys(TAGS) as Tag[]).map((tag) => (
                  <TagsInput
                    key={tag}
                    size="xs"
                    className="wide"
                    label={TAGS[tag]}
                    data={KNOWN[tag] ?? []}
                    value={entry[tag] ?? []}
                    onChange={(values) =>
                      change(index, { [tag]: tag === 'words' ? values.map((one) => one.toUpperCase()) : values })
                    }
                  />
                ))}
              </div>
            ) : (
              <span>
                {entry.name || <i>no name yet</i>} <span className="quiet">{limits(entry)}</span>
              </span>
            )}
            {onChange && (
              <span className="buttons">
                <Button size="compact-xs" variant="subtle" onClick={() => setOpen(open === index ? null : index)}>
                  {open === index ? 'Close' : 'Edit'}
                  <span className="visually-hidden"> {entry.name}</span>
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Take out ${entry.name}`}
                  onClick={() => {
                    setOpen(null)
                    onChange(entries.filter((_, i) => i !== index))
                  }}
                >
                  ✕
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ul>
      {onChange && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            onChange([...entries, NEW])
            setOpen(entries.length)
          }}
        >
          + Add an entry
        </Button>
      )}
    </>
  )
}

const limits = ({ sections, words, degrees, classes = [], punishable = [] }: OffenseListEntry): string =>
  [
    sections.join(', '),
    words.join(', '),
    ...(degrees.length > 0 ? [`degree ${degrees.join(', ')}`] : []),
    [...classes, ...punishable].join(', ').replaceAll('_', ' '),
  ]
    .filter((part) => part !== '')
    .join('; ')
