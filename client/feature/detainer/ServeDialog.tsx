/** Record that a copy was served on the person: when, how, by whom. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Service } from '#shared/record/detainer.ts'
import type { Dossier } from '#client/dossier.ts'
import { serviceWord } from '#client/fieldWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { Person } from '#client/part/Person.tsx'
import { useSession, useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'
import { sayCode } from '#client/words.ts'
import { useEdited } from './useEdited.ts'

export function ServeDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { actor } = useSession()
  const zone = useZone()
  const now = useNow()
  const { version, changes, readAgain } = useEdited(dossier.detainer)
  const [servedAt, setServedAt] = useState<string | null>(null)
  const [how, setHow] = useState<Service['how']>('in_person')
  const [by, setBy] = useState<string>(actor.name)
  const [language, setLanguage] = useState('')
  const serve = useAct((call: Parameters<typeof api.detainer.serve.mutate>[0]) => api.detainer.serve.mutate(call), onClose)
  const blocked =
    changes.length > 0
      ? 'Read what changed first.'
      : servedAt === null
        ? 'Give the time.'
        : by.trim() === ''
          ? 'Say who served it.'
          : null
  return (
    <Dialog
      title={`Record service: request ${dossier.detainer.number}`}
      verb="Record service"
      onClose={onClose}
      onConfirm={() =>
        servedAt &&
        serve.mutate({
          detainerId: dossier.detainer.id,
          version,
          service: { servedAt, how, by, language: language.trim() || null },
        })
      }
      busy={serve.isPending}
      error={serve.error}
      blocked={blocked}
      recorded={
        servedAt
          ? [`Served by ${by}, ${serviceWord[how]}, ${moment(servedAt, zone, now)}.`, 'The verdict is worked out anew with it.']
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {changes.length > 0 && <Overtaken says={sayCode('record.stale')} changes={changes} onRead={readAgain} />}
      <MomentInput label="Served at" required value={servedAt} onChange={setServedAt} />
      <Select
        label="How"
        data={(Object.keys(serviceWord) as Service['how'][]).map((value) => ({ value, label: serviceWord[value] }))}
        value={how}
        onChange={(value) => setHow(value as Service['how'])}
      />
      <TextInput label="By" withAsterisk value={by} onChange={(event) => setBy(event.currentTarget.value)} />
      <TextInput label="Language of the copy" value={language} onChange={(event) => setLanguage(event.currentTarget.value)} />
    </Dialog>
  )
}
