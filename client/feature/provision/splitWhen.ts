/** A long condition as a lawyer sets it: a lead and its parts one below the other; a short one stays one sentence. */
import { conditionWords, type TitleOf } from '#shared/core/conditionWords.ts'
import { ALWAYS, jointOf, partsOf } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'

export type SplitWhen = { readonly lead: string; readonly parts: readonly string[] }

const LEAD = {
  all: 'If all of these hold:',
  any: 'If at least one of these holds:',
  'not all': 'If these do not all hold together:',
  'not any': 'If none of these holds:',
} as const

/** Longer than about two lines. */
const LONG = 150

/** Null: say it in one sentence. */
export function splitWhen(when: Condition, titleOf: TitleOf): SplitWhen | null {
  if (conditionWords(when, titleOf).length < LONG) return null
  const denied = 'not' in when
  const inner = denied ? when.not : when
  const joint = jointOf(inner)
  if (joint) {
    const parts = partsOf(inner) ?? []
    return parts.length < 2
      ? null
      : {
          lead: LEAD[`${denied ? 'not ' : ''}${joint}` as keyof typeof LEAD],
          parts: parts.map((part) => conditionWords(part, titleOf)),
        }
  }
  if (!('some' in inner)) return null
  const parts = 'all' in inner.where ? inner.where.all : []
  const head = conditionWords(denied ? { not: { ...inner, where: ALWAYS } } : { ...inner, where: ALWAYS }, titleOf)
  return parts.length < 2
    ? null
    : { lead: `If ${head}, where all of this is so:`, parts: parts.map((part) => conditionWords(part, titleOf, inner.some)) }
}
