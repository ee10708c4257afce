/** Cancelled by ICE, closed, or not ours: with its grounds, and a second look, because it cannot be undone. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { endingWord } from '#client/fieldWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { Person } from '#client/part/Person.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useByWhom } from '#client/useByWhom.ts'
import { sayCode } from '#client/words.ts'
import { useEdited } from './useEdited.ts'

type Ending = 'rescinded' | 'closed' | 'not_ours'

const GROUNDS: Record<Ending, string> = {
  rescinded: 'On what paper: the form with its cancel box, an e-mail, a call, and when it came',
  closed: 'On what grounds: how the person left our custody, or why nothing remains to be decided',
  not_ours: 'On what grounds: to whom it is addressed, or whom we looked for and did not find',
}

export function EndRequestDialog({ dossier, status, onClose }: { dossier: Dossier; status: Ending; onClose: () => void }) {
  const by = useByWhom()
  const { version, changes, readAgain } = useEdited(dossier.detainer)
  const [note, setNote] = useState('')
  const [looked, setLooked] = useState(false)
  const end = useAct((call: Parameters<typeof api.detainer.close.mutate>[0]) => api.detainer.close.mutate(call), onClose)
  const running = dossier.holds.some((hold) => hold.endedAt === null)
  const word = endingWord[status]
  const blocked = changes.length > 0 ? 'Read what changed first.' : note.trim() === '' ? 'Write down the grounds.' : null
  return (
    <Dialog
      title={`${looked ? 'Second look' : 'End'}: request ${dossier.detainer.number} ${word}`}
      verb={looked ? `Record: ${word}` : 'Look once more'}
      ready={looked}
      onClose={onClose}
      onConfirm={() => (looked ? end.mutate({ detainerId: dossier.detainer.id, version, status, note }) : setLooked(true))}
      busy={end.isPending}
      error={end.error}
      blocked={blocked}
      recorded={
        looked
          ? [
              `The request is ${word}, recorded ${by}. Grounds: ${note.trim()}`,
              ...(running ? ['The hold that runs on it ends in the same instant.'] : []),
              'This cannot be undone. A new paper would be logged as a new request.',
            ]
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {changes.length > 0 && <Overtaken says={sayCode('record.stale')} changes={changes} onRead={readAgain} />}
      {!looked && (
        <Textarea
          label={GROUNDS[status]}
          withAsterisk
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
