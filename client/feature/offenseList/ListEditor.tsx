/** The offense lists of the draft: each with its source, its dates, whether it is complete, and its entries. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { EntryTable } from './EntryTable.tsx'
import './offenseList.css'

type Props = {
  readonly lists: readonly OffenseList[]
  /** How often a text of the draft means it. */
  readonly usedBy: (id: string) => number
  /** Null where they can only be read. */
  readonly onChange: ((change: (lists: readonly OffenseList[]) => OffenseList[], field?: string) => void) | null
}

export function ListEditor({ lists, usedBy, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(lists.length === 1 ? (lists[0]?.id ?? null) : null)
  const add = () => {
    const id = freeId(lists)
    onChange?.((all) => [
      ...all,
      { id, title: 'New list', source: 'Written by the office', from: '2000-01-01', to: null, openEnded: false, entries: [] },
    ])
    setOpen(id)
  }
  return (
    <div className="offenseLists">
      {lists.length === 0 && <p>No offense lists. A text that tests whether a charge is on a list needs one.</p>}
      {lists.map((list) => (
        <section key={list.id} aria-label={list.title}>
          <div className="listHead">
            <h2>
              {list.title}{' '}
              <span className="quiet">
                {list.entries.length === 0
                  ? 'ticked by hand'
                  : list.entries.length === 1
                    ? 'one entry'
                    : `${list.entries.length} entries`}
                {usedBy(list.id) === 0 && ', no text means it'}
              </span>
            </h2>
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={open === list.id}
              onClick={() => setOpen(open === list.id ? null : list.id)}
            >
              {open === list.id ? 'Close' : onChange ? 'Edit' : 'Read'}
              <span className="visually-hidden"> {list.title}</span>
            </Button>
            {onChange && usedBy(list.id) === 0 && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onChange((all) => all.filter(({ id }) => id !== list.id))}
              >
                Delete<span className="visually-hidden"> {list.title}</span>
              </Button>
            )}
          </div>
          {open === list.id && (
            <OneList
              list={list}
              onChange={
                onChange &&
                ((next, field) =>
                  onChange(
                    (all) => all.map((one) => (one.id === list.id ? { ...one, ...next } : one)),
                    field && `${list.id} ${field}`,
                  ))
              }
            />
          )}
        </section>
      ))}
      {onChange && (
        <Button size="compact-sm" variant="default" onClick={add}>
          Add a list
        </Button>
      )}
    </div>
  )
}

type OneProps = { readonly list: OffenseList; readonly onChange: ((next: Partial<OffenseList>, field?: string) => void) | null }

function OneList({ list, onChange }: OneProps) {
  if (!onChange)
    return (
      <>
        <p className="quiet">
          {list.source}. {list.openEnded ? 'Not complete: an offense that is not named must be ticked by hand.' : 'Complete.'}
        </p>
        <EntryTable entries={list.entries} onChange={null} />
      </>
    )
  return (
    <>
      <div className="fields">
        <TextInput
          size="xs"
          className="wide"
          label="Title"
          value={list.title}
          error={list.title === '' && 'Give the list a title.'}
          onChange={(event) => onChange({ title: event.currentTarget.value }, 'title')}
        />
        <TextInput
          size="xs"
          className="wide"
          label="Where it was found"
          value={list.source}
          error={list.source === '' && 'Say where it was found.'}
          onChange={(event) => onChange({ source: event.currentTarget.value }, 'source')}
        />
        <DayInput whole size="xs" label="From" value={list.from} onChange={(from) => from && onChange({ from })} />
        <DayInput whole size="xs" label="Until, not counted" value={list.to} onChange={(to) => onChange({ to })} />
        <Checkbox
          size="xs"
          className="wide"
          mt={26}
          label="not complete: an offense that is not named must be ticked by hand"
          checked={list.openEnded}
          onChange={(event) => onChange({ openEnded: event.currentTarget.checked })}
        />
      </div>
      <EntryTable entries={list.entries} onChange={(entries, field) => onChange({ entries }, field)} />
    </>
  )
}

function freeId(lists: readonly OffenseList[]): string {
  let count = 1
  while (lists.some(({ id }) => id === `list_${count}`)) count += 1
  return `list_${count}`
}
