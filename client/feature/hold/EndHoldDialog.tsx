/** End a hold: when and because of what. It cannot be started again for the same stay in custody. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { HOLD_ENDS, type HoldEnd } from '#shared/record/hold.ts'
import type { Dossier } from '#client/dossier.ts'
import { holdEndWord } from '#client/fieldWords.ts'
import { eventTime } from '#client/late.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { Person } from '#client/part/Person.tsx'
import { useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'
import { runningHold } from './holdOffers.ts'

export function EndHoldDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const zone = useZone()
  const now = useNow()
  const [hold] = useState(runningHold(dossier))
  const [endedAt, setEndedAt] = useState<string | null>(() => eventTime())
  const [because, setBecause] = useState<HoldEnd['because'] | null>(null)
  const [note, setNote] = useState('')
  const end = useAct((call: Parameters<typeof api.hold.end.mutate>[0]) => api.hold.end.mutate(call), onClose)
  if (!hold) return null
  const blocked = because === null ? 'Choose why it ends.' : endedAt === null ? 'Give the time.' : null
  const late = endedAt !== null && endedAt > hold.mustBeFreeBy
  return (
    <Dialog
      title={`End hold: request ${dossier.detainer.number}`}
      verb="End hold"
      onClose={onClose}
      onConfirm={() => because && endedAt && end.mutate({ holdId: hold.id, endedAt, because, note: note.trim() || null })}
      busy={end.isPending}
      error={end.error}
      blocked={blocked}
      recorded={
        because && endedAt
          ? [
              `Hold ended ${moment(endedAt, zone, now)}: ${holdEndWord[because]}.${note.trim() ? ` ${note.trim()}` : ''}`,
              `Must have been free by ${moment(hold.mustBeFreeBy, zone, now)}${late ? ': this is after it, and will stand so in the log' : ''}.`,
            ]
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      <Select
        label="Because"
        withAsterisk
        data-autofocus
        data={HOLD_ENDS.map((one) => ({ value: one, label: holdEndWord[one] }))}
        value={because}
        onChange={(value) => setBecause(value as HoldEnd['because'])}
      />
      <MomentInput label="Ended at" required value={endedAt} onChange={setEndedAt} />
      <TextInput
        label="Note"
        placeholder="Who came, which paper"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
