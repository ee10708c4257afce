/** What the court did with one charge, or whether it is on a list: recorded on the charge itself, for every request on the booking. */
import { Group, Radio, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CHARGE_STATUSES, type ChargeInput } from '#shared/record/booking.ts'
import type { Dossier } from '#client/dossier.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Person } from '#client/part/Person.tsx'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { plain } from '#client/wording.ts'
import { sayWhoCan } from '#client/words.ts'

type Props = {
  readonly dossier: Dossier
  readonly charge: Dossier['charges'][number]
  /** Lists to tick; none: the disposition is asked. */
  readonly lists: readonly string[]
  readonly titleOf: (list: string) => string
  readonly choice: React.ReactNode
  readonly onClose: () => void
}

export function ChargeForm({ dossier, charge, lists, titleOf, choice, onClose }: Props) {
  const [{ id, bookingId: _b, seq: _s, version, ...before }] = useState(charge)
  const [draft, setDraft] = useState<ChargeInput>(before)
  const set = (change: Partial<ChargeInput>) => setDraft((was) => ({ ...was, ...change }))
  const save = useAct(
    (call: Parameters<typeof api.booking.changeCharge.mutate>[0]) => api.booking.changeCharge.mutate(call),
    onClose,
  )
  const may = usePermits('booking.write')
  const ticks = lists.filter((list) => draft.ticks[list] !== undefined)
  const open = lists.length > 0 ? ticks.length === 0 : draft.status === 'unknown'
  const lines =
    lists.length > 0
      ? ticks.map(
          (list) =>
            `Charge ${charge.seq}, ${charge.title}: ${draft.ticks[list] ? 'is' : 'is not'} on the list ‘${titleOf(list)}’.`,
        )
      : [
          `Charge ${charge.seq}, ${charge.title}: ${plain(before.status)} → ${plain(draft.status)}${draft.disposedOn ? `, ${day(draft.disposedOn)}` : ''}.`,
        ]
  return (
    <Dialog
      title={`Charge ${charge.seq}: request ${dossier.detainer.number}`}
      verb="Record fact"
      onClose={onClose}
      onConfirm={() => save.mutate({ chargeId: id, version, change: draft })}
      busy={save.isPending}
      error={save.error}
      blocked={may ? (open ? 'Give the answer.' : null) : sayWhoCan('booking.write')}
      recorded={open ? [] : [...lines, 'The verdict is worked out anew for every request on this booking.']}
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {choice}
      {lists.length === 0 ? (
        <>
          <Select
            label={`What became of charge ${charge.seq}, ${charge.title}?`}
            data-autofocus
            data={CHARGE_STATUSES.map((one) => ({ value: one, label: one === 'unknown' ? 'not known' : one }))}
            value={draft.status}
            onChange={(status) => set({ status: status as ChargeInput['status'] })}
          />
          <DayInput label="Disposed on" value={draft.disposedOn} onChange={(disposedOn) => set({ disposedOn })} />
          <TextInput
            label="Disposition as the court wrote it"
            value={draft.disposition ?? ''}
            onChange={(event) => set({ disposition: event.currentTarget.value || null })}
          />
        </>
      ) : (
        lists.map((list) => (
          <Radio.Group
            key={list}
            label={`Is charge ${charge.seq}, ${charge.title}${charge.statute ? ` (${charge.statute})` : ''}, on the list ‘${titleOf(list)}’?`}
            value={draft.ticks[list] === undefined ? '' : draft.ticks[list] ? 'yes' : 'no'}
            onChange={(answer) => set({ ticks: { ...draft.ticks, [list]: answer === 'yes' } })}
          >
            <Group gap="lg" mt={4}>
              <Radio value="yes" label="yes" data-autofocus />
              <Radio value="no" label="no" />
            </Group>
          </Radio.Group>
        ))
      )}
    </Dialog>
  )
}
