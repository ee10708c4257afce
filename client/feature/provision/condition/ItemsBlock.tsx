/** A test over charges, convictions or warrants: how many of them, whether of separate incidents, and what is asked of each. */
import { Checkbox, NativeSelect } from '@mantine/core'
import { ALWAYS, replaceAt } from '#shared/core/editCondition.ts'
import type { Condition, ItemsTest } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'
import type { Part } from './part.ts'
import { DatedInput } from './DatedInput.tsx'
import { wordsIn } from './newPart.ts'
import { Root } from './Root.tsx'
import { useCondition } from './useCondition.ts'

export function ItemsBlock({ part, at, path, denied, tools, nest }: Part<ItemsTest>) {
  const { whole, onChange } = useCondition()
  const change = (next: ItemsTest, field?: string) => onChange(replaceAt(whole, at, next), field)
  const { some, where, atLeast = 1, separate } = part
  const one = atLeast === 1
  const many = (chosen: string) => {
    const next: ItemsTest = { ...part, atLeast: chosen.endsWith('many') ? (one ? 2 : atLeast) : undefined }
    onChange(replaceAt(whole, path, chosen.startsWith('no') ? { not: next } : next))
  }
  return (
    <>
      <div className="line">
        <NativeSelect
          size="xs"
          aria-label="How many"
          value={`${denied ? 'no' : 'any'}${one ? '' : ' many'}`}
          onChange={(event) => many(event.currentTarget.value)}
          data={[
            { value: 'any', label: 'any of the' },
            { value: 'no', label: 'none of the' },
            { value: 'any many', label: 'at least' },
            { value: 'no many', label: 'fewer than' },
          ]}
        />
        {!one && (
          <DatedInput
            label={`How many ${some}`}
            value={atLeast}
            onChange={({ value, typed }) => change({ ...part, atLeast: value }, typed ? `count ${at.join('.')}` : undefined)}
          />
        )}
        <NativeSelect
          size="xs"
          aria-label="Of which list"
          value={some}
          onChange={(event) => {
            const list = event.currentTarget.value as Collection
            change({ ...part, some: list, where: asked(where, list) })
          }}
          data={['charges', 'convictions', 'warrants']}
        />
        {some !== 'warrants' && !one && (
          <Checkbox
            size="xs"
            label="from separate incidents"
            checked={separate !== undefined}
            onChange={(event) => change({ ...part, separate: event.currentTarget.checked ? 'incident' : undefined })}
          />
        )}
        {tools}
      </div>
      <div className="parts">
        <Root condition={where} path={[...at, 'where']} within={some}>
          {nest(where, [...at, 'where'], some)}
        </Root>
      </div>
    </>
  )
}

/** What was asked of the items of one list, as far as those of another can answer it. */
const asked = (where: Condition, list: Collection): Condition => (fits(where, list) ? where : ALWAYS)

function fits(condition: Condition, list: Collection): boolean {
  if ('fact' in condition) return wordsIn(list).some(({ name }) => name === condition.fact)
  if ('all' in condition) return condition.all.every((part) => fits(part, list))
  if ('any' in condition) return condition.any.every((part) => fits(part, list))
  if ('not' in condition) return fits(condition.not, list)
  return 'always' in condition || ('within' in condition && list === 'convictions')
}
