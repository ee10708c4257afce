/** Say of two records that they are one person, or two, or take it back; a reason is asked for and kept. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonLinkInput } from '#shared/record/personLink.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

export type Saying = {
  readonly subjectIds: readonly [string, string]
  /** Both names. */
  readonly about: string
  readonly says: PersonLinkInput['says']
}

const TITLE = { same: 'Same person', not_same: 'Two persons', unlinked: 'Take it back' } as const
const RECORDED = {
  same: 'are linked as one person; search shows them together',
  not_same: 'are two persons; the pair leaves the list',
  unlinked: 'stand apart again; the pair may come back to the list',
} as const

export function SayDialog({ saying: { subjectIds, about, says }, onClose }: { saying: Saying; onClose: () => void }) {
  const [note, setNote] = useState('')
  const act = useAct((call: Parameters<typeof api.person.link.mutate>[0]) => api.person.link.mutate(call), onClose)
  return (
    <Dialog
      title={`${TITLE[says]}: ${about}`}
      verb={TITLE[says]}
      onClose={onClose}
      onConfirm={() => act.mutate({ subjectIds: [...subjectIds], says, note: note.trim() || null })}
      busy={act.isPending}
      error={act.error}
      recorded={[`${about} ${RECORDED[says]}.`, 'Both records stay as they are, and it can be taken back.']}
    >
      <TextInput
        label="What was compared"
        description="For whoever asks later: a photo, a fingerprint, a call to the other jail."
        data-autofocus
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
