/** A charge is added, or what became of it is entered; every request on the booking is evaluated anew. */
import { useState } from 'react'
import type { Charge, ChargeInput } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { api } from '#client/trpc.ts'
import { plain } from '#client/wording.ts'
import { ChargeFields, NEW_CHARGE } from './ChargeFields.tsx'
import type { Keyed } from '#client/useAct.ts'
import { useBookingAct } from './useBookingAct.ts'

type Props = {
  readonly bookingId: string
  /** Null: a new one. */
  readonly charge: Charge | null
  readonly lists: readonly OffenseList[]
  readonly onClose: () => void
}

const LABELS = {
  title: 'Charge',
  status: 'Status',
  disposedOn: 'Disposed on',
  disposition: 'Disposition',
  sentence: 'Sentence',
  class: 'Class',
  degree: 'Degree',
  statute: 'Statute',
  code: 'Charge code',
  pcFinding: 'Probable cause found',
  punishable: 'Sentence served in',
  wobbler: 'Felony or misdemeanor',
  incident: 'Incident',
  ticks: 'Ticked by hand',
}

export function ChargeDialog({ bookingId, charge, lists, onClose }: Props) {
  const [opened] = useState(charge)
  const [draft, setDraft] = useState<ChargeInput>(() => (charge ? inputOf(charge) : NEW_CHARGE))
  const save = useBookingAct(
    bookingId,
    ({ do: { version, change }, ...call }: Keyed<{ version: number; change: ChargeInput }>) =>
      opened
        ? api.booking.changeCharge.mutate({ ...call, do: { chargeId: opened.id, version, change } })
        : api.booking.addCharge.mutate({ ...call, do: { bookingId, charge: change } }),
    onClose,
  )
  const stale = staleOf(save.error) ? save.error : null
  const fields = Object.entries(save.error?.data?.fields ?? {})
  const faults = Object.fromEntries(fields.map(([path, says]) => [path.replace(/^change\./, 'charge.'), says]))
  return (
    <Dialog
      title={opened ? `Charge ${opened.seq}: ${opened.title}` : 'Add a charge'}
      verb={opened ? 'Record the charge' : 'Add the charge'}
      wide
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => save.mutate({ version: opened?.version ?? 0, change: draft })}
      blocked={stale ? 'Look at both versions first.' : draft.title.trim() === '' ? 'Type the charge.' : null}
    >
      {stale && (
        <Stale
          error={stale}
          labels={LABELS}
          say={(field, value) => (field === 'ticks' ? sayTicks(value, lists) : plain(value))}
          onAgain={(version) => save.mutate({ version, change: draft })}
          onKeep={onClose}
        />
      )}
      <ChargeFields
        at="charge"
        first
        charge={draft}
        lists={lists}
        faults={faults}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </Dialog>
  )
}

const inputOf = ({ id: _id, bookingId: _booking, seq: _seq, version: _version, ...input }: Charge): ChargeInput => input

const sayTicks = (value: unknown, lists: readonly OffenseList[]): string =>
  Object.entries((value ?? {}) as Record<string, boolean>)
    .map(([id, yes]) => `${lists.find((list) => list.id === id)?.title ?? id}: ${yes ? 'yes' : 'no'}`)
    .join('; ') || 'none'
