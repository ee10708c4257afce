/** The days on which a text begins or ceases to say something: the dates of its parts, its stays, its lists and its dated numbers. */
import type { PolicyVersion } from '../record/policyVersion.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Local days in the order of time. */
export const turningDays = ({ policies, lists }: Pick<PolicyVersion, 'policies' | 'lists'>): readonly string[] =>
  [...new Set(datesIn([policies, lists]))].toSorted()

const datesIn = (part: unknown): readonly string[] =>
  part === null || typeof part !== 'object'
    ? []
    : Object.entries(part).flatMap(([key, value]) =>
        (key === 'from' || key === 'to') && typeof value === 'string' && DAY.test(value) ? [value] : datesIn(value),
      )
