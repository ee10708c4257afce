/** A legal hold is placed: on one record by its number, or on everything. */
import { useState } from 'react'
import type { LegalHold } from '#shared/record/retention.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { holdReachWord } from '#client/retentionWords.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

const ASKED = {
  person: 'Number of one of their bookings or requests',
  booking: 'Booking number',
  request: 'Log number',
  inquiry: 'Number of the inquiry',
} as const

export function PlaceDialog({ onClose }: { onClose: () => void }) {
  const [reach, setReach] = useState<LegalHold['reach']>('person')
  const [number, setNumber] = useState('')
  const [why, setWhy] = useState('')
  const act = useAct((call: Parameters<typeof api.retention.hold.mutate>[0]) => api.retention.hold.mutate(call), onClose)
  const needs = reach !== 'everything'
  const missing = needs && number.trim() === '' ? 'Give the number.' : why.trim() === '' ? 'Say why.' : null
  return (
    <Dialog
      title="Place a legal hold"
      verb="Place the hold"
      busy={act.isPending}
      error={act.error}
      blocked={missing}
      recorded={['Until it is lifted nothing under it is destroyed, by no schedule and by no order of a court.']}
      onConfirm={() => act.mutate({ reach, number: needs ? number.trim() : null, why })}
      onClose={onClose}
    >
      <Choice name="reach" label="On what" value={reach} words={holdReachWord} onChange={setReach} first />
      {reach !== 'everything' && (
        <Line
          name="number"
          label={ASKED[reach]}
          value={number}
          onChange={setNumber}
          error={act.error?.data?.fields?.['number']}
          required
        />
      )}
      <Line
        name="why"
        label="Why nothing may be destroyed"
        placeholder="claim 26-4, letter of counsel"
        value={why}
        onChange={setWhy}
        required
      />
    </Dialog>
  )
}
