/** Our own criminal history check: once it is made, the convictions on record are all there are. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Person } from '#client/part/Person.tsx'
import { usePermits, useSession } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'

type Props = { readonly dossier: Dossier; readonly choice: React.ReactNode; readonly onClose: () => void }

export function HistoryForm({ dossier, choice, onClose }: Props) {
  const { actor } = useSession()
  const [booking] = useState(dossier.booking)
  const may = usePermits('booking.write')
  const save = useAct((call: Parameters<typeof api.booking.change.mutate>[0]) => api.booking.change.mutate(call), onClose)
  if (!booking) return null
  return (
    <Dialog
      title={`History check: booking ${booking.number}`}
      verb="Check made, no others"
      onClose={onClose}
      onConfirm={() => save.mutate({ bookingId: booking.id, version: booking.version, change: { historyChecked: true } })}
      busy={save.isPending}
      error={save.error}
      blocked={may ? null : sayWhoCan('booking.write')}
      recorded={[
        `${actor.name} has made our criminal history check, now; besides the ${dossier.convictions.length} on record there are no earlier convictions.`,
        'The verdict is worked out anew for every request on this booking.',
      ]}
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {choice}
      <ul className="plainList">
        {dossier.convictions.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {dossier.convictions.length === 0 && <li>No earlier conviction is on record.</li>}
      </ul>
      <p>
        Found one that is missing here?{' '}
        <Link to="/booking/$id" params={{ id: booking.id }}>
          Record it in booking {booking.number}
        </Link>{' '}
        first.
      </p>
    </Dialog>
  )
}
