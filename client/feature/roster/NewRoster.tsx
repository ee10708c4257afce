/** A list is chosen, its columns are said, what it would do is looked at, and only then is it taken in. */
import { Autocomplete, Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { guessColumns } from '#shared/core/roster/guessColumns.ts'
import type { RosterMapping } from '#shared/record/roster.ts'
import { Field } from '#client/part/Field.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import '#client/part/part.css'
import { Refusal } from '#client/part/Refusal.tsx'
import { type Answer, api } from '#client/trpc.ts'
import type { Refused } from '#client/useAct.ts'
import { ChooseList } from './ChooseList.tsx'
import { MapColumns } from './MapColumns.tsx'
import { Preview } from './Preview.tsx'
import type { ChosenList } from './readListFile.ts'
import { fitting, SavedMaps } from './SavedMaps.tsx'
import './roster.css'

type Ways = Answer['roster']['ways']
type Sample = Answer['roster']['sample']
type Draft = { readonly system: string; readonly takenAt: string | null; readonly mapping: RosterMapping }

const NO_COLUMNS: RosterMapping = { columns: {}, split: null, dayFirst: false }

export function NewRoster({ ways, onDone }: { ways: Ways; onDone: (id: string) => void }) {
  const [list, setList] = useState<ChosenList | null>(null)
  const [sample, setSample] = useState<Sample | null>(null)
  const [draft, setDraft] = useState<Draft>({ system: ways.systems[0] ?? '', takenAt: null, mapping: NO_COLUMNS })
  const preview = useMutation<Answer['roster']['preview'], Refused, Parameters<typeof api.roster.preview.query>[0]>({
    mutationFn: (file) => api.roster.preview.query(file),
  })
  const open = useMutation<Sample, Refused, ChosenList>({
    mutationFn: ({ content }) => api.roster.sample.query({ content }),
    onSuccess: (read, { writtenAt }) => {
      setSample(read)
      const [saved] = fitting(ways.maps, read.heading)
      setDraft((before) => ({
        system: saved?.system ?? before.system,
        takenAt: writtenAt ?? before.takenAt,
        mapping: saved?.mapping ?? guessColumns(read.heading, read.rows),
      }))
    },
  })
  const choose = (chosen: ChosenList) => {
    setList(chosen)
    setSample(null)
    preview.reset()
    open.mutate(chosen)
  }
  /** What was looked at is no longer what would be sent. */
  const change = (said: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...said }))
    preview.reset()
  }
  const { system, takenAt, mapping } = draft
  const file = list && takenAt !== null ? { ...draft, takenAt, fileName: list.fileName, content: list.content } : null
  const missing =
    system.trim() === ''
      ? 'Name the jail system.'
      : takenAt === null
        ? 'Say when the list was made.'
        : mapping.columns.number === undefined || mapping.columns.bookedAt === undefined
          ? 'Choose the columns of the booking number and of the booking.'
          : null
  const look = () => {
    if (file && missing === null) preview.mutate(file)
  }
  useHotkeys([['mod+Enter', look]], [])
  return (
    <div className="rosterForm">
      <ChooseList chosen={list} mostBytes={ways.mostBytes} onList={choose} />
      <Refusal error={open.error} />
      {open.isPending && (
        <p className="quiet" role="status">
          Reading the headings …
        </p>
      )}
      {list && sample && (
        <>
          <div className="entry">
            <Field name="system">
              <Autocomplete
                label="Jail system whose list this is"
                description="Its lists are compared with each other under this name."
                withAsterisk
                data={ways.systems}
                value={system}
                error={preview.error?.data?.fields?.['system']}
                onChange={(name) => change({ system: name })}
              />
            </Field>
            <Field name="takenAt">
              <MomentInput
                key={`${list.fileName} ${list.writtenAt ?? ''}`}
                label="When the list was made"
                required
                value={takenAt}
                onChange={(at) => change({ takenAt: at })}
              />
            </Field>
          </div>
          <section aria-labelledby="columns">
            <h2 id="columns">Which column is what</h2>
            <MapColumns sample={sample} mapping={mapping} onChange={(said) => change({ mapping: said })} />
            <SavedMaps
              maps={ways.maps}
              heading={sample.heading}
              system={system}
              mapping={mapping}
              onChoose={(map) => change({ mapping: map.mapping, system: map.system })}
            />
          </section>
          <div className="rosterActs no-print">
            <Button
              loading={preview.isPending}
              aria-disabled={missing !== null}
              onClick={look}
              rightSection={<kbd aria-hidden="true">Ctrl+Enter</kbd>}
            >
              Look what it does
            </Button>
            <span className="quiet" role="status">
              {preview.isPending ? 'Reading the whole list …' : missing}
            </span>
          </div>
          <Refusal error={preview.error} />
        </>
      )}
      {file && preview.data && <Preview preview={preview.data} file={file} onDone={onDone} onOvertaken={look} />}
    </div>
  )
}
