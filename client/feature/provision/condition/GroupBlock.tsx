/** A group: how many of its parts are needed, and the parts below it. */
import { NativeSelect } from '@mantine/core'
import { group, type Joint, jointOf, partsOf, replaceAt } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'
import { AddPart } from './AddPart.tsx'
import type { Part } from './part.ts'
import { useCondition } from './useCondition.ts'

const SAYS = {
  all: 'all of these',
  any: 'at least one of these',
  'not any': 'none of these',
  'not all': 'not all of these together',
} as const

export function GroupBlock({ part, at, path, denied, within, tools, nest }: Part) {
  const { whole, onChange } = useCondition()
  const joint = jointOf(part) ?? 'all'
  const parts = partsOf(part) ?? []
  const rejoin = (chosen: string) => {
    const inner = group(chosen.replace('not ', '') as Joint, parts)
    const next: Condition = chosen.startsWith('not ') ? { not: inner } : inner
    onChange(replaceAt(whole, path, next))
  }
  return (
    <>
      <div className="line">
        <NativeSelect
          size="xs"
          aria-label="How many are needed"
          value={`${denied ? 'not ' : ''}${joint}`}
          onChange={(event) => rejoin(event.currentTarget.value)}
          data={Object.entries(SAYS).map(([value, label]) => ({ value, label }))}
        />
        {tools}
      </div>
      <div className="parts">
        {parts.map((one, index) => nest(one, [...at, joint, index], within))}
        <AddPart path={at} within={within} label="Add a test" />
      </div>
    </>
  )
}
