/** A hold is lifted by name, with why; from then on the schedule and orders count again. */
import { useState } from 'react'
import type { LegalHold } from '#shared/record/retention.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

export function LiftDialog({ hold, onClose }: { hold: LegalHold; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const act = useSteppedAct((call: Parameters<typeof api.retention.lift.mutate>[0]) => api.retention.lift.mutate(call), onClose)
  if (act.stepUp) return <StepUp {...act.stepUp} />
  return (
    <Dialog
      title={`Lift the hold on ${hold.number ?? 'everything'}`}
      verb="Lift"
      busy={act.isPending}
      error={act.error}
      blocked={why.trim() === '' ? 'Say why.' : null}
      recorded={['What is over its time may be destroyed again, and orders of courts carried out.']}
      onConfirm={() => act.mutate({ holdId: hold.id, why })}
      onClose={onClose}
    >
      <p>
        Placed by {hold.placedByName}: “{hold.why}”
      </p>
      <Line name="why" label="Why it may be destroyed again" value={why} onChange={setWhy} first required />
    </Dialog>
  )
}
