/** Between which days the provision binds, and the times when a court kept it out of force; the first day counts, the last does not. */
import type { Provision, Stay } from '#shared/record/policy.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { StayFields } from '#client/part/StayFields.tsx'

type Dates = Pick<Provision, 'from' | 'to' | 'stayed'>
type Props = { readonly dates: Dates; readonly onChange: (next: Dates, field?: string) => void }

export function DateFields({ dates: { from, to, stayed = [] }, onChange }: Props) {
  return (
    <>
      <div className="fields">
        <DayInput whole size="xs" label="From" value={from ?? null} onChange={(day) => onChange({ from: day ?? undefined })} />
        <DayInput
          whole
          size="xs"
          label="Until, not counted"
          value={to ?? null}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
      </div>
      <StayFields
        stays={stayed}
        onChange={(next: Stay[], field) => onChange({ stayed: next.length > 0 ? next : undefined }, field)}
      />
    </>
  )
}
