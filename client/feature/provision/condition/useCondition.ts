/** What the parts of one condition share while it is edited: the whole, how it is changed, and what its tests may name. */
import { createContext, useContext } from 'react'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { Path } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'

export type Editing = {
  readonly whole: Condition
  /** `field`: where it was typed, so that one go of typing is one step back. */
  readonly onChange: (next: Condition, field?: string) => void
  /** The cursor goes to the part that stands there after the change. */
  readonly focus: (path: Path) => void
  readonly lists: readonly { readonly id: string; readonly title: string }[]
  readonly titleOf: TitleOf
  /** What is wrong with a part, by its path. */
  readonly faults: ReadonlyMap<string, string>
}

export const ConditionContext = createContext<Editing | null>(null)

export function useCondition(): Editing {
  const editing = useContext(ConditionContext)
  if (!editing) throw new Error('This part stands inside a condition that is edited.')
  return editing
}

export const keyOf = (path: Path): string => path.join('.')
