/** The question as a form, the answer as rows; says how many were found and where the list was cut. */
import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { DECIDABLE } from '#shared/core/conform.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { usePermits, useZone } from '#client/session.ts'
import { dayBounds } from '#client/time.ts'
import { useTRPC } from '#client/trpc.ts'
import { outcomeWord } from '#client/wording.ts'
import { FoundTable } from './FoundTable.tsx'
import { Persons } from './Persons.tsx'
import './search.css'

export type SearchFilter = {
  readonly text?: string | undefined
  readonly receivedFrom?: string | undefined
  readonly receivedTo?: string | undefined
  readonly decidedFrom?: string | undefined
  readonly decidedTo?: string | undefined
  readonly outcome?: string | undefined
}

export function Search({ filter, onChange }: { filter: SearchFilter; onChange: (next: SearchFilter) => void }) {
  const trpc = useTRPC()
  const zone = useZone()
  const mayFind = usePermits('person.read')
  const mayLink = usePermits('person.link')
  const [text, setText] = useState(filter.text ?? '')
  const [settled] = useDebouncedValue(text.trim(), 200)
  useEffect(() => {
    if (settled !== (filter.text ?? '')) onChange({ ...filter, text: settled || undefined })
  }, [settled, filter, onChange])

  const question = {
    ...(filter.text ? { text: filter.text } : {}),
    ...span('received', filter.receivedFrom, filter.receivedTo, zone),
    ...span('decided', filter.decidedFrom, filter.decidedTo, zone),
    ...(filter.outcome ? { outcome: filter.outcome } : {}),
  }
  const found = useInfiniteQuery(
    trpc.detainer.find.infiniteQueryOptions(question, {
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const matters = found.data?.pages.flatMap((page) => page.matters) ?? []
  const setDay = (field: keyof SearchFilter) => (date: string | null) => onChange({ ...filter, [field]: date ?? undefined })
  return (
    <>
      <div className="title">
        <h1>Search</h1>
        {mayLink && <Link to="/duplicates">Records that may be one person</Link>}
        <span className="quiet">
          by one surname or both, as it sounds, in any order; with a birth date or year; by any number, with or without dashes
        </span>
      </div>
      <Group align="flex-start" gap="sm" mb="md" className="no-print">
        <TextInput
          label="Person or number"
          placeholder="RAMIREZ 1975, 26-10498, A012 345 678"
          autoFocus
          w={250}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DayInput label="Received from" whole value={filter.receivedFrom ?? null} onChange={setDay('receivedFrom')} />
        <DayInput label="until" whole value={filter.receivedTo ?? null} onChange={setDay('receivedTo')} />
        <DayInput label="Decided from" whole value={filter.decidedFrom ?? null} onChange={setDay('decidedFrom')} />
        <DayInput label="and until" whole value={filter.decidedTo ?? null} onChange={setDay('decidedTo')} />
        <Select
          label="Decided as"
          w={170}
          data={[
            { value: '', label: 'any outcome' },
            ...DECIDABLE.map((outcome) => ({ value: outcome, label: outcomeWord[outcome] })),
          ]}
          value={filter.outcome ?? ''}
          onChange={(outcome) => onChange({ ...filter, outcome: outcome || undefined })}
        />
      </Group>
      {filter.text && mayFind && (
        <Persons
          text={filter.text}
          onNarrow={(year) => setText(`${text.replace(/(?<![\d-])(19|20)\d\d(?![\d-])/, '').trim()} ${year}`)}
        />
      )}
      {found.data ? (
        <>
          <h2>Requests</h2>
          <p role="status" style={{ marginBottom: 6 }}>
            {matters.length === 0
              ? 'No request found. Try one surname alone, or a birth year, or widen the days.'
              : `${matters.length}${found.hasNextPage ? ' or more' : ''} ${matters.length === 1 ? 'request' : 'requests'}, newest first`}
          </p>
          {matters.length > 0 && <FoundTable matters={matters} />}
          {found.hasNextPage && (
            <Button mt="sm" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              Show more
            </Button>
          )}
        </>
      ) : (
        <Waiting query={found} />
      )}
    </>
  )
}

/** One bound alone means from the beginning, or until today. */
function span(field: 'received' | 'decided', from: string | undefined, to: string | undefined, zone: string) {
  return from || to ? { [field]: dayBounds(from ?? '1990-01-01', to ?? '2200-01-01', zone) } : {}
}
