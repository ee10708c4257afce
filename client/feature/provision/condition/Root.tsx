/** The outermost part of a condition, or of what a list test asks of each item: one test, to which others can be joined. */
import { partsOf } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'
import type { Path } from '#shared/core/editCondition.ts'
import { AddPart } from './AddPart.tsx'

type Props = {
  readonly condition: Condition
  readonly path: Path
  readonly within: Collection | null
  /** The block of the condition itself. */
  readonly children: React.ReactNode
}

export function Root({ condition, path, within, children }: Props) {
  const isGroup = partsOf('not' in condition ? condition.not : condition) !== undefined
  const open = within !== null && 'always' in condition
  return (
    <>
      {!open && children}
      {!isGroup && (
        <AddPart path={path} within={within} label={open ? 'Only those that …' : 'always' in condition ? 'Only if …' : 'And …'} />
      )}
    </>
  )
}
