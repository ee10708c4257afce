/** How long the office has: the state's rule as it is stored, or the office's own target, which can be set. */
import { NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '#client/part/Dialog.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { usePermits } from '#client/session.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { AnswerDays } from './AnswerDays.tsx'

export function TargetLine() {
  const { data } = useQuery(useTRPC().inquiry.rule.queryOptions())
  const writes = usePermits('inquiry.write')
  const [open, setOpen] = useState(false)
  if (!data) return null
  const { rule, target } = data
  return (
    <div style={{ marginTop: 12 }}>
      <p className="quiet">
        {rule.answer
          ? `Time to answer in ${rule.state}: ${rule.answer.count} ${rule.answer.days} days from receipt (${rule.citation}).`
          : rule.citation.startsWith('no rule')
            ? `No rule of ${rule.state} is stored here, which does not mean that there is none: the target of this office is ${target} working days.`
            : `The law of ${rule.state} gives no number of days: the target of this office is ${target} working days.`}{' '}
        {rule.note ?? ''} Counsel confirms what binds.{' '}
        {writes && !rule.answer && (
          <Verb size="compact-xs" offer={{ verb: 'target', label: 'Set the target', why: null }} onAct={() => setOpen(true)} />
        )}
        {open && <TargetDialog target={target} onClose={() => setOpen(false)} />}
      </p>
      <AnswerDays days={data.days} />
    </div>
  )
}

function TargetDialog({ target, onClose }: { target: number; onClose: () => void }) {
  const [days, setDays] = useState<number | null>(target)
  const [note, setNote] = useState('')
  const act = useAct((call: Parameters<typeof api.inquiry.setTarget.mutate>[0]) => api.inquiry.setTarget.mutate(call), onClose)
  return (
    <Dialog
      title="Target of the office for answers"
      verb="Set"
      busy={act.isPending}
      error={act.error}
      blocked={days === null ? 'Give the days.' : note.trim() === '' ? 'Give the reason.' : null}
      recorded={[`${days ?? '?'} working days from receipt, for questions that are logged from now on.`]}
      onClose={onClose}
      onConfirm={() => days !== null && act.mutate({ days, note })}
    >
      <NumberInput
        label="Working days"
        min={1}
        max={60}
        allowDecimal={false}
        data-autofocus
        value={days ?? ''}
        onChange={(value) => setDays(typeof value === 'number' ? value : null)}
      />
      <TextInput label="The reason" maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  )
}
