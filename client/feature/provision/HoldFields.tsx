/** The word that a threshold clause sets itself, and how long a hold may last. */
import { NativeSelect, NumberInput } from '@mantine/core'
import type { Provision } from '#shared/record/policy.ts'

type Props = { readonly provision: Provision; readonly onChange: (next: Partial<Provision>, field?: string) => void }

type CapKind = 'none' | 'hours' | 'working' | 'day'

const CAPS: Record<CapKind, string> = {
  none: 'no limit of its own',
  hours: 'hours',
  working: 'hours, weekends and holidays not counted',
  day: 'until 23:59 of the same day',
}

export function HoldFields({ provision: { outcome, maxHold, holdFrom }, onChange }: Props) {
  const hours = Number(/^\d+/.exec(maxHold ?? '')?.[0] ?? 48)
  const kind = kindOf(maxHold)
  return (
    <div className="fields">
      <NativeSelect
        size="xs"
        label="The outcome"
        value={outcome ?? ''}
        onChange={(event) => onChange({ outcome: (event.currentTarget.value || undefined) as Provision['outcome'] })}
        data={[
          { value: '', label: 'follows from the actions' },
          { value: 'no_action', label: 'nothing to decide' },
          { value: 'court_process', label: 'the judge’s paper governs' },
        ]}
      />
      <NativeSelect
        size="xs"
        label="A hold lasts at most"
        value={kind}
        onChange={(event) => {
          const next = event.currentTarget.value as CapKind
          onChange({ maxHold: capOf(next, hours), ...(next === 'none' ? { holdFrom: undefined } : {}) })
        }}
        data={Object.entries(CAPS).map(([value, label]) => ({ value, label }))}
      />
      {(kind === 'hours' || kind === 'working') && (
        <NumberInput
          size="xs"
          label="How many hours"
          min={1}
          allowDecimal={false}
          value={hours}
          onChange={(value) => typeof value === 'number' && value >= 1 && onChange({ maxHold: capOf(kind, value) }, 'hours')}
        />
      )}
      {kind !== 'none' && (
        <NativeSelect
          size="xs"
          label="Counted from"
          value={holdFrom ?? 'would_be_release'}
          onChange={(event) => onChange({ holdFrom: event.currentTarget.value === 'receipt' ? 'receipt' : undefined })}
          data={[
            { value: 'would_be_release', label: 'the would-be release' },
            { value: 'receipt', label: 'receipt of the request' },
          ]}
        />
      )}
    </div>
  )
}

const kindOf = (cap: string | undefined): CapKind =>
  cap === undefined ? 'none' : cap.startsWith('until') ? 'day' : cap.includes('excl') ? 'working' : 'hours'

const capOf = (kind: CapKind, hours: number): string | undefined =>
  ({ none: undefined, hours: `${hours}h`, working: `${hours}h_excl_weekends_holidays`, day: 'until_23:59_same_day' })[kind]
