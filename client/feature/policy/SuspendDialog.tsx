/** A court suspends one clause: which court, which order, between which days; it takes effect at once, with a second look before. */
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { day } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

export type ClausePlace = { readonly versionId: string; readonly policy: string; readonly clause: string }
type Props = { readonly place: ClausePlace; readonly today: string; readonly onClose: () => void }

export function SuspendDialog({ place, today, onClose }: Props) {
  const [court, setCourt] = useState('')
  const [order, setOrder] = useState('')
  const [from, setFrom] = useState<string | null>(today)
  const [to, setTo] = useState<string | null>(null)
  const suspend = useSteppedAct(
    (call: Parameters<typeof api.policy.suspendClause.mutate>[0]) => api.policy.suspendClause.mutate(call),
    (version) => {
      notifications.show({ message: `Clause ${place.clause} is suspended; version ${version.number} says so.` })
      onClose()
    },
  )
  if (suspend.stepUp) return <StepUp {...suspend.stepUp} />
  const missing =
    court.trim() === ''
      ? 'Name the court.'
      : order.trim() === ''
        ? 'Give the number of the order.'
        : from === null
          ? 'Say from which day.'
          : to !== null && to <= from
            ? 'The suspension ends before it begins.'
            : null
  return (
    <Dialog
      title={`Suspend clause ${place.clause} by court order`}
      verb="Suspend"
      busy={suspend.isPending}
      error={suspend.error}
      blocked={missing}
      recorded={
        missing === null
          ? [
              `Clause ${place.clause} does not bind from ${day(from)} ${to ? `until ${day(to)}` : 'until the order is lifted'}: ${court}, order ${order}.`,
              'A new version says so, and every open request is evaluated by it at once.',
            ]
          : []
      }
      onConfirm={() => from && suspend.mutate({ ...place, court, order, from, to })}
      onClose={onClose}
    >
      <TextInput label="Court" data-autofocus value={court} onChange={(event) => setCourt(event.currentTarget.value)} />
      <TextInput label="Number of the order" value={order} onChange={(event) => setOrder(event.currentTarget.value)} />
      <div className="side">
        <DayInput whole label="From" value={from} onChange={setFrom} />
        <DayInput whole label="Until, open if empty" value={to} onChange={setTo} />
      </div>
    </Dialog>
  )
}
