/** Somebody is still here though the list no longer names them: with how it is known. */
import { useState } from 'react'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { personName } from '#client/wording.ts'
import type { MissingPerson } from './MissingTable.tsx'

export function StillHereDialog({ person, onClose }: { person: MissingPerson; onClose: () => void }) {
  const [note, setNote] = useState('')
  const act = useAct((call: Parameters<typeof api.roster.stillHere.mutate>[0]) => api.roster.stillHere.mutate(call), onClose)
  const { system, number } = person
  return (
    <Dialog
      title={`${personName(person)} is still here`}
      verb="Record it"
      busy={act.isPending}
      error={act.error}
      blocked={note.trim() === '' ? 'Say how it is known.' : null}
      recorded={[`Booking ${number} stays in custody, though the list of ${system} no longer names it.`]}
      onConfirm={() => act.mutate({ system, number, note })}
      onClose={onClose}
    >
      <Line
        name="note"
        label="How it is known"
        placeholder="seen at the count of 14:00; at court until 16:00"
        required
        first
        value={note}
        error={act.error?.data?.fields?.['note']}
        onChange={setNote}
      />
    </Dialog>
  )
}
