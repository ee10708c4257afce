/** A later order undoes a sealing: entered by one person, carried out by another one who has the key. */
import { useState } from 'react'
import type { Sealing } from '#shared/record/sealing.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

type Props = { readonly sealing: Sealing; readonly onClose: () => void; readonly onEntered: (id: string) => void }

export function UnsealDialog({ sealing, onClose, onEntered }: Props) {
  const [court, setCourt] = useState(sealing.court)
  const [caseNumber, setCaseNumber] = useState('')
  const [orderedOn, setOrderedOn] = useState<string | null>(null)
  const act = useSteppedAct(
    (call: Parameters<typeof api.sealing.proposeUndoing.mutate>[0]) => api.sealing.proposeUndoing.mutate(call),
    ({ id }) => onEntered(id),
  )
  if (act.stepUp) return <StepUp {...act.stepUp} />
  const whole = court.trim() !== '' && caseNumber.trim() !== '' && orderedOn !== null
  return (
    <Dialog
      title={`An order to unseal ${sealing.number}`}
      verb="Enter the order"
      busy={act.isPending}
      error={act.error}
      blocked={whole ? null : 'Give court, case number and day of the order.'}
      recorded={['Nothing is opened yet: another person carries it out, with the key from the court’s file.']}
      onConfirm={() => act.mutate({ undoes: sealing.id, court, caseNumber, orderedOn: orderedOn ?? '', note: null })}
      onClose={onClose}
    >
      <Line name="court" label="Court" value={court} onChange={setCourt} required />
      <Line name="caseNumber" label="Case number" value={caseNumber} onChange={setCaseNumber} first required />
      <DayInput label="Day of the order" value={orderedOn} onChange={setOrderedOn} whole />
    </Dialog>
  )
}
