/** Over which days and by which step: a word for the usual spans, or any two days. */
import { NativeSelect } from '@mantine/core'
import { type Days, PRESETS, type Preset, presetDays, usualStep } from '#shared/core/report/span.ts'
import { STEPS, type Step } from '#shared/core/report/step.ts'
import { Chips } from '#client/part/Chips.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import './report.css'

type Chosen = { readonly days: Days; readonly step: Step }

type Props = Chosen & { readonly today: string; readonly onChange: (chosen: Chosen) => void }

const presetWord: Record<Preset, string> = {
  lastWeek: 'Last week',
  lastMonth: 'Last month',
  thisMonth: 'This month',
  thisQuarter: 'This quarter',
  lastQuarter: 'Last quarter',
  thisYear: 'This year',
  lastYear: 'Last year',
}

const stepWord: Record<Step, string> = { week: 'by week', month: 'by month', quarter: 'by quarter', year: 'by year' }

export function SpanPicker({ days, step, today, onChange }: Props) {
  const same = (preset: Preset): boolean => {
    const { from, to } = presetDays(preset, today)
    return from === days.from && to === days.to
  }
  const go = (next: Days) => onChange({ days: next, step: usualStep(next) })
  return (
    <div className="spanPicker no-print" role="group" aria-label="Span of the report">
      <Chips
        label="Usual spans"
        options={PRESETS.map((value) => ({ value, label: presetWord[value] }))}
        chosen={PRESETS.filter(same)}
        onToggle={(preset) => go(presetDays(preset as Preset, today))}
      />
      <DayInput
        label="From"
        whole
        size="xs"
        value={days.from}
        onChange={(from) => from && go({ from, to: from > days.to ? from : days.to })}
      />
      <DayInput
        label="Through"
        whole
        size="xs"
        value={days.to}
        onChange={(to) => to && go({ from: to < days.from ? to : days.from, to })}
      />
      <NativeSelect
        label="Divided"
        size="xs"
        value={step}
        data={STEPS.map((value) => ({ value, label: stepWord[value] }))}
        onChange={(event) => onChange({ days, step: event.currentTarget.value as Step })}
      />
    </div>
  )
}
