/** Change how early the office is warned: hours as a short list, minutes until the supervisors are told, with the reason. */
import { useState } from 'react'
import { AlarmSettings, type AlarmSettings as Settings } from '#shared/record/alarm.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Props = { readonly settings: Settings; readonly onClose: () => void }

export function SettingsDialog({ settings, onClose }: Props) {
  const [hours, setHours] = useState(settings.warnBefore.join(', '))
  const [minutes, setMinutes] = useState(String(settings.escalateMinutes))
  const [note, setNote] = useState('')
  const change = useAct((call: Parameters<typeof api.alarm.set.mutate>[0]) => api.alarm.set.mutate(call), onClose)
  const typed = AlarmSettings.safeParse({ warnBefore: numbers(hours), escalateMinutes: numbers(minutes)[0] })
  const fault = (field: string) => typed.error?.issues.find(({ path }) => path[0] === field)?.message
  const same = typed.data && JSON.stringify(typed.data) === JSON.stringify(settings)
  const blocked =
    typed.error?.issues[0]?.message ?? (same ? 'This is how it is set now.' : note.trim() === '' ? 'Write the reason.' : null)
  return (
    <Dialog
      title="Alarms of this office"
      verb="Change the alarms"
      busy={change.isPending}
      error={change.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => typed.data && change.mutate({ ...typed.data, note: note.trim() })}
      recorded={
        typed.data && blocked === null
          ? [
              `From now on the office is warned ${typed.data.warnBefore.map((hour) => `${hour} h`).join(' and ')} before a person must be free. ${note.trim()}`,
              `What nobody has acknowledged for ${typed.data.escalateMinutes} min is put before every supervisor.`,
            ]
          : []
      }
    >
      <Line
        first
        name="warnBefore"
        label="Hours before the end"
        required
        placeholder="6, 1"
        value={hours}
        error={fault('warnBefore')}
        onChange={setHours}
      />
      <Line
        name="escalateMinutes"
        label="Minutes until the supervisors are told"
        required
        value={minutes}
        error={fault('escalateMinutes')}
        onChange={setMinutes}
      />
      <Line name="note" label="Reason" required placeholder="Two officers at night since March" value={note} onChange={setNote} />
    </Dialog>
  )
}

const numbers = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number)
