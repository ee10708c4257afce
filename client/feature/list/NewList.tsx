/** The way of a list into the desk: whose it is, the file or the pasted cells, what its columns hold, how its first rows read, and the import. */
import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListMapping } from '#shared/record/list.ts'
import type { ChosenList } from '#client/chooseList.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Line } from '#client/part/Line.tsx'
import '#client/part/part.css'
import { Refusal } from '#client/part/Refusal.tsx'
import { ALONE, type Answer, api } from '#client/trpc.ts'
import { type Refused, useAct } from '#client/useAct.ts'
import { ChooseList } from './ChooseList.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import './list.css'
import { MappingChoices } from './MappingChoices.tsx'
import { ReadPreview } from './ReadPreview.tsx'

type Peeked = Answer['list']['peek']

export function NewList({ onDone }: { onDone: (id: string) => void }) {
  const [id] = useState(() => crypto.randomUUID())
  const [publisher, setPublisher] = useState('')
  const [edition, setEdition] = useState('')
  const [spanTo, setSpanTo] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ChosenList | null>(null)
  const [mapping, setMapping] = useState<ListMapping | null>(null)
  const peek = useMutation<Peeked, Refused, ChosenList>({
    mutationFn: ({ kind, content }) => api.list.peek.query({ kind, content, publisher }, ALONE),
    onSuccess: (peeked) => setMapping(peeked.mapping),
  })
  const take = useAct(
    (call: Parameters<typeof api.list.import.mutate>[0]) => api.list.import.mutate(call, ALONE),
    (list) => onDone(list.id),
  )
  const choose = (list: ChosenList) => {
    setChosen(list)
    setMapping(null)
    take.reset()
    peek.mutate(list)
  }
  const faults = take.error?.data?.fields ?? {}
  const blocked =
    publisher.trim() === ''
      ? 'Say who published or sent the list.'
      : edition.trim() === ''
        ? 'Say which edition it is.'
        : !chosen || !mapping
          ? 'Choose the file, or paste the cells.'
          : Object.keys(mapping.columns).length === 0
            ? 'Say of at least one column what it holds.'
            : null
  const send = () => {
    if (blocked !== null || !chosen || !mapping || take.isPending) return
    take.mutate({ id, publisher, edition, spanFrom: null, spanTo, note: null, mapping, ...chosen })
  }
  useHotkeys([['mod+Enter', send]], [])
  return (
    <form
      className="newList"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="entry">
        <Line
          name="publisher"
          label="Who published or sent it"
          required
          placeholder="ICE, Declined Detainer Outcome Report"
          className="wide"
          value={publisher}
          error={faults['publisher']}
          onChange={setPublisher}
        />
        <Line
          name="edition"
          label="Edition"
          required
          placeholder="28 January to 3 February"
          value={edition}
          error={faults['edition']}
          onChange={setEdition}
        />
        <DayInput whole label="Last day that it covers" value={spanTo} onChange={setSpanTo} />
      </div>
      <ChooseList chosen={chosen} busy={peek.isPending} onChoose={choose} />
      <Refusal error={peek.error} />
      {peek.data && mapping && (
        <>
          <ColumnTable peeked={peek.data} mapping={mapping} onChange={setMapping} />
          <MappingChoices mapping={mapping} first={peek.data.first} onChange={setMapping} />
          <ReadPreview first={peek.data.first} mapping={mapping} />
        </>
      )}
      <Refusal error={take.error} />
      {take.isPending && peek.data && <ImportProgress id={id} total={peek.data.total} />}
      <div className="line">
        <Button
          type="submit"
          loading={take.isPending}
          aria-disabled={blocked !== null}
          className={blocked === null ? undefined : 'unable'}
          rightSection={<kbd aria-hidden="true">Ctrl+Enter</kbd>}
        >
          Take in and compare
        </Button>
        <span role="status" className="quiet">
          {blocked}
        </span>
      </div>
    </form>
  )
}
