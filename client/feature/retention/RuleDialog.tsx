/** How long a series is kept, by which authority; schedules differ by state, so the desk proposes none. */
import { Checkbox, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Choice } from '#client/part/Choice.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { ruleWords, seriesWord } from '#client/retentionWords.ts'
import { type Answer, api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

type Due = Answer['retention']['due'][number]
const UNITS = { years: 'years', days: 'days' } as const

export function RuleDialog({ due: { series, rule }, onClose }: { due: Due; onClose: () => void }) {
  const [count, setCount] = useState<number | string>(rule?.count ?? '')
  const [unit, setUnit] = useState<'years' | 'days'>(rule?.unit ?? 'years')
  const [always, setAlways] = useState(rule?.count === null)
  const [authority, setAuthority] = useState(rule?.authority ?? '')
  const act = useSteppedAct((call: Parameters<typeof api.retention.set.mutate>[0]) => api.retention.set.mutate(call), onClose)
  if (act.stepUp) return <StepUp {...act.stepUp} />
  const [name, from, goes] = seriesWord[series]
  const number = always ? null : typeof count === 'number' ? count : null
  const missing =
    !always && number === null ? 'Say how long.' : authority.trim() === '' ? 'Name the schedule and its item.' : null
  return (
    <Dialog
      title={name}
      verb="Set the rule"
      busy={act.isPending}
      error={act.error}
      blocked={missing}
      recorded={[
        number === null
          ? 'It is kept without end.'
          : `It is kept for ${ruleWords({ count: number, unit })}, counted from ${from}.`,
        'Nothing is destroyed by that: a destruction is proposed by one person and carried out by another.',
      ]}
      onConfirm={() => act.mutate({ series, count: number, unit, authority })}
      onClose={onClose}
    >
      <p>
        In the end this goes: {goes}. How long it must be kept stands in the schedule of your state and office; ask whoever keeps
        it.
      </p>
      <Checkbox
        size="md"
        label="Kept without end"
        checked={always}
        onChange={(event) => setAlways(event.currentTarget.checked)}
      />
      {!always && (
        <div style={{ display: 'flex', gap: 10, alignItems: 'end' }}>
          <NumberInput
            label="Kept for"
            w={110}
            min={1}
            max={36_500}
            allowDecimal={false}
            value={count}
            onChange={setCount}
            error={act.error?.data?.fields?.['count']}
            data-autofocus
          />
          <Choice name="unit" label="Counted in" value={unit} words={UNITS} onChange={setUnit} />
        </div>
      )}
      <Line
        name="authority"
        label="Schedule and item"
        placeholder="General records schedule GS2, item 142"
        value={authority}
        onChange={setAuthority}
        error={act.error?.data?.fields?.['authority']}
        required
      />
    </Dialog>
  )
}
