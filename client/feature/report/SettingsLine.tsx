/** What the office has set for what it publishes and returns, and the way to change it, with the reason. */
import { NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReportSettings, type ReportSettings as Settings } from '#shared/record/report.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { usePermits } from '#client/session.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'

export function SettingsLine() {
  const { data: settings } = useQuery(useTRPC().report.settings.queryOptions())
  const why = usePermits('report.set') ? null : sayWhoCan('report.set')
  const [open, setOpen] = useState(false)
  if (!settings) return null
  return (
    <section aria-labelledby="report-settings">
      <h2 id="report-settings">Settings</h2>
      <p>
        {saySettings(settings).join(' ')}{' '}
        <Verb
          size="compact-xs"
          offer={{ verb: 'set', label: 'Change', why }}
          about="the settings of the reports"
          onAct={() => why === null && setOpen(true)}
        />
      </p>
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </section>
  )
}

const saySettings = ({ smallest, costPerDay, capacity }: Settings): string[] => [
  smallest > 1 ? `Public versions show no number below ${smallest}.` : 'Public versions show every number.',
  costPerDay === null ? 'What a prisoner costs a day is not set.' : `A prisoner costs $${costPerDay.toFixed(2)} a day.`,
  capacity === null ? 'The capacity of the jail is not set.' : `The jail holds at most ${capacity.toLocaleString('en-US')}.`,
]

function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const [form, setForm] = useState<Record<keyof Settings, number | null>>(settings)
  const [note, setNote] = useState('')
  const act = useAct((call: Parameters<typeof api.report.set.mutate>[0]) => api.report.set.mutate(call), onClose)
  const typed = ReportSettings.safeParse(form)
  const number = (field: keyof Settings, label: string, more: object = {}) => (
    <NumberInput
      label={label}
      min={0}
      value={form[field] ?? ''}
      error={typed.error?.issues.find(({ path }) => path[0] === field)?.message}
      onChange={(value) => setForm((before) => ({ ...before, [field]: value === '' ? null : Number(value) }))}
      {...more}
    />
  )
  const same = JSON.stringify(typed.data) === JSON.stringify(settings)
  const blocked =
    typed.error?.issues[0]?.message ?? (same ? 'This is how it is set now.' : note.trim() === '' ? 'Give the reason.' : null)
  return (
    <Dialog
      title="Settings of the reports"
      verb="Set"
      busy={act.isPending}
      error={act.error}
      blocked={blocked}
      recorded={typed.data && blocked === null ? [...saySettings(typed.data), note.trim()] : []}
      onClose={onClose}
      onConfirm={() => typed.data && act.mutate({ ...typed.data, note })}
    >
      {number('smallest', 'The smallest number that a public version shows', { allowDecimal: false, 'data-autofocus': true })}
      {number('costPerDay', 'What a prisoner costs a day, in dollars (may be left out)', { decimalScale: 2 })}
      {number('capacity', 'How many the jail can hold (may be left out)', { allowDecimal: false })}
      <TextInput label="The reason" maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  )
}
