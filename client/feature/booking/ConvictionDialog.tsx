/** An earlier conviction is recorded or corrected; every request on the booking is evaluated anew. */
import { useState } from 'react'
import type { Conviction, ConvictionInput } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { api } from '#client/trpc.ts'
import { ConvictionFields } from './ConvictionFields.tsx'
import type { Keyed } from '#client/useAct.ts'
import { useBookingAct } from './useBookingAct.ts'

type Props = {
  readonly bookingId: string
  readonly conviction: Conviction | null
  readonly lists: readonly OffenseList[]
  readonly onClose: () => void
}

const NEW: ConvictionInput = {
  title: '',
  statute: null,
  class: 'unknown',
  degree: null,
  convictedOn: null,
  status: 'final',
  forum: 'adult',
  incarcerated: null,
  releasedOn: null,
  punishable: null,
  wobbler: null,
  incident: null,
  jailDays: null,
  source: 'own_rap_sheet',
  ticks: {},
}

const LABELS = {
  title: 'Offense',
  convictedOn: 'Convicted on',
  source: 'Who attests it',
  class: 'Class',
  degree: 'Degree',
  statute: 'Statute',
  status: 'Does it stand?',
  forum: 'Court',
  incarcerated: 'Served in jail or prison',
  releasedOn: 'Released from it',
  punishable: 'Punishable by',
  wobbler: 'Felony or misdemeanor',
  incident: 'Incident',
  jailDays: 'Days in jail since',
}

export function ConvictionDialog({ bookingId, conviction, lists, onClose }: Props) {
  const [opened] = useState(conviction)
  const [draft, setDraft] = useState<ConvictionInput>(() => (conviction ? inputOf(conviction) : NEW))
  const save = useBookingAct(
    bookingId,
    ({ do: { version, change }, ...call }: Keyed<{ version: number; change: ConvictionInput }>) =>
      opened
        ? api.booking.changeConviction.mutate({ ...call, do: { bookingId, convictionId: opened.id, version, change } })
        : api.booking.recordConviction.mutate({ ...call, do: { bookingId, conviction: change } }),
    onClose,
  )
  const stale = staleOf(save.error) ? save.error : null
  const fields = Object.entries(save.error?.data?.fields ?? {})
  const faults = Object.fromEntries(fields.map(([path, says]) => [path.replace(/^(change|conviction)\./, ''), says]))
  return (
    <Dialog
      title={opened ? `Conviction: ${opened.title}` : 'Record an earlier conviction'}
      verb="Record the conviction"
      wide
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => save.mutate({ version: opened?.version ?? 0, change: draft })}
      blocked={stale ? 'Look at both versions first.' : draft.title.trim() === '' ? 'Type the offense.' : null}
    >
      {stale && (
        <Stale error={stale} labels={LABELS} onAgain={(version) => save.mutate({ version, change: draft })} onKeep={onClose} />
      )}
      <ConvictionFields
        conviction={draft}
        lists={lists}
        faults={faults}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </Dialog>
  )
}

const inputOf = ({ id: _id, subjectId: _subject, version: _version, ...input }: Conviction): ConvictionInput => input
