/** Tests of time: a look-back window on a conviction, and hours gone by since something happened. */
import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { replaceAt } from '#shared/core/editCondition.ts'
import { ANCHOR_WORDS, REFERENCE_WORDS, SINCE_WORDS } from '#shared/core/timeWords.ts'
import type { PassedTest, WindowTest } from '#shared/record/condition.ts'
import type { Part } from './part.ts'
import { DatedInput } from './DatedInput.tsx'
import { Polarity } from './Polarity.tsx'
import { useCondition } from './useCondition.ts'

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: label.replace(/,$/, '') }))

export function WindowBlock({ part, at, path, denied, tools }: Part<WindowTest>) {
  const { whole, onChange } = useCondition()
  const { of, years, before, leavingOut } = part.within
  const change = (next: Partial<WindowTest['within']>, field?: string) =>
    onChange(replaceAt(whole, at, { within: { ...part.within, ...next } }), field)
  return (
    <div className="line">
      <NativeSelect
        size="xs"
        maw={230}
        aria-label="Counted from"
        value={of}
        onChange={(event) => change({ of: event.currentTarget.value as typeof of })}
        data={options(ANCHOR_WORDS)}
      />
      <Polarity path={path} denied={denied} yes="within" no="not within" />
      <DatedInput
        label="Years"
        value={years}
        onChange={({ value, typed }) => change({ years: value }, typed ? `years ${at.join('.')}` : undefined)}
      />
      years before
      <NativeSelect
        size="xs"
        aria-label="Counted back from"
        value={before}
        onChange={(event) => change({ before: event.currentTarget.value as typeof before })}
        data={options(REFERENCE_WORDS)}
      />
      <Checkbox
        size="xs"
        label="days in jail not counted"
        checked={leavingOut !== undefined}
        onChange={(event) => {
          const { leavingOut: _, ...rest } = part.within
          const within = event.currentTarget.checked ? { ...rest, leavingOut: 'jail_days' as const } : rest
          onChange(replaceAt(whole, at, { within }))
        }}
      />
      {tools}
    </div>
  )
}

export function PassedBlock({ part, at, path, denied, tools }: Part<PassedTest>) {
  const { whole, onChange } = useCondition()
  const { hours, since } = part.passed
  return (
    <div className="line">
      <Polarity path={path} denied={denied} yes="at least" no="less than" />
      <NumberInput
        size="xs"
        w={76}
        min={1}
        aria-label="Hours"
        value={hours}
        onChange={(value) =>
          typeof value === 'number' &&
          value > 0 &&
          onChange(replaceAt(whole, at, { passed: { hours: value, since } }), `hours ${at.join('.')}`)
        }
      />
      hours since
      <NativeSelect
        size="xs"
        aria-label="Since when"
        value={since}
        onChange={(event) =>
          onChange(replaceAt(whole, at, { passed: { hours, since: event.currentTarget.value as typeof since } }))
        }
        data={options(SINCE_WORDS)}
      />
      {tools}
    </div>
  )
}
