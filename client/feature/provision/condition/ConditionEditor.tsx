/** When a provision applies, as blocks of dropdowns and chips: groups are indented, every part can be moved, denied or taken out. */
import { useEffect, useMemo, useRef } from 'react'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { Path } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'
import { Block } from './Block.tsx'
import './condition.css'
import { Root } from './Root.tsx'
import { ConditionContext, type Editing, keyOf } from './useCondition.ts'

type Props = {
  readonly condition: Condition
  readonly onChange: Editing['onChange']
  readonly lists: Editing['lists']
  readonly titleOf: TitleOf
  readonly faults: Editing['faults']
}

export function ConditionEditor({ condition, onChange, lists, titleOf, faults }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const asked = useRef<Path | null>(null)
  useEffect(() => {
    if (!asked.current || !frame.current) return
    const part = frame.current.querySelector(`[data-path="${CSS.escape(keyOf(asked.current))}"]`) ?? frame.current
    asked.current = null
    part.querySelector<HTMLElement>('input, select, button')?.focus()
  })
  const editing = useMemo(
    (): Editing => ({ whole: condition, onChange, lists, titleOf, faults, focus: (path) => (asked.current = path) }),
    [condition, onChange, lists, titleOf, faults],
  )
  return (
    <ConditionContext.Provider value={editing}>
      <div ref={frame} className="condition">
        <Root condition={condition} path={[]} within={null}>
          <Block condition={condition} path={[]} within={null} />
        </Root>
      </div>
    </ConditionContext.Provider>
  )
}
