/** A finding: one fact that somebody attests; a later one replaces it, both stay. */
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { factLabel } from '#shared/core/conditionWords.ts'
import { wordFor } from '#shared/core/vocabulary.ts'
import type { Value } from '#shared/record/fact.ts'
import { FINDING_SOURCES, type FindingInput } from '#shared/record/finding.ts'
import type { Dossier } from '#client/dossier.ts'
import { attestWord } from '#client/fieldWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Person } from '#client/part/Person.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useByWhom } from '#client/useByWhom.ts'
import { plain } from '#client/wording.ts'
import { ValueInput } from './ValueInput.tsx'

type Props = {
  readonly dossier: Dossier
  readonly fact: string | null
  readonly choice: React.ReactNode
  readonly onClose: () => void
}

export function FindingForm({ dossier, fact, choice, onClose }: Props) {
  const by = useByWhom()
  const word = fact === null ? undefined : wordFor(fact)
  const [value, setValue] = useState<Value | undefined>(word?.kind === 'set' ? [] : undefined)
  const [source, setSource] = useState<FindingInput['source'] | null>(null)
  const [note, setNote] = useState('')
  const record = useAct(
    (call: Parameters<typeof api.detainer.recordFinding.mutate>[0]) => api.detainer.recordFinding.mutate(call),
    onClose,
  )
  const blocked = !word
    ? 'Choose the fact.'
    : value === undefined
      ? 'Give the answer.'
      : source === null
        ? 'Say who attests it.'
        : null
  const before = fact === null ? undefined : dossier.findings.findLast((finding) => finding.fact === fact)
  return (
    <Dialog
      title={`Record a fact: request ${dossier.detainer.number}`}
      verb="Record fact"
      onClose={onClose}
      onConfirm={() =>
        fact &&
        source &&
        value !== undefined &&
        record.mutate({ detainerId: dossier.detainer.id, finding: { fact, value, source, note: note.trim() || null } })
      }
      busy={record.isPending}
      error={record.error}
      blocked={blocked}
      recorded={
        fact && value !== undefined && source
          ? [
              `${factLabel(fact)}: ${plain(value)}, from ${attestWord[source]}, recorded ${by}.`,
              ...(before ? [`It replaces: ${plain(before.value)}, from ${attestWord[before.source]}. Both stay on record.`] : []),
              'The verdict is worked out anew with it.',
            ]
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {choice}
      {word && <ValueInput word={word} value={value} onChange={setValue} />}
      {word && (
        <Select
          label="Who attests it"
          withAsterisk
          data={FINDING_SOURCES.map((one) => ({ value: one, label: attestWord[one] }))}
          value={source}
          onChange={(one) => setSource(one as FindingInput['source'])}
        />
      )}
      {word && (
        <Textarea
          label="Note"
          placeholder="Which document, who said it, when"
          autosize
          minRows={1}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
