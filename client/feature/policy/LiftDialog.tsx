/** The order of a court ends: the clause binds again from a day on. */
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Stay } from '#shared/record/policy.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { day } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import type { ClausePlace } from './SuspendDialog.tsx'

type Props = { readonly place: ClausePlace; readonly stay: Stay; readonly today: string; readonly onClose: () => void }

export function LiftDialog({ place, stay, today, onClose }: Props) {
  const [on, setOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const lift = useSteppedAct(
    (call: Parameters<typeof api.policy.liftSuspension.mutate>[0]) => api.policy.liftSuspension.mutate(call),
    (version) => {
      notifications.show({ message: `Clause ${place.clause} binds again; version ${version.number} says so.` })
      onClose()
    },
  )
  if (lift.stepUp) return <StepUp {...lift.stepUp} />
  const missing =
    on === null ? 'Say from which day it binds again.' : note.trim() === '' ? 'Say on what order or grounds it ends.' : null
  return (
    <Dialog
      title={`Lift the suspension of clause ${place.clause}`}
      verb="Lift"
      busy={lift.isPending}
      error={lift.error}
      blocked={missing}
      recorded={
        missing === null
          ? [
              `Clause ${place.clause} binds again from ${day(on)} on.`,
              'A new version says so, and every open request is evaluated by it at once.',
            ]
          : []
      }
      onConfirm={() => on && lift.mutate({ ...place, from: stay.from, by: stay.by, on, note })}
      onClose={onClose}
    >
      <p>
        Suspended from {day(stay.from)} {stay.to ? `until ${day(stay.to)}` : 'until lifted'}: {stay.by}.
      </p>
      <DayInput whole label="Binds again from" value={on} onChange={setOn} />
      <Textarea
        label="On what order or grounds"
        autosize
        minRows={2}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
