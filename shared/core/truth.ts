/** Kleene's three values: what is not known stays not known unless the rest settles it. */
import type { Truth } from '../record/verdict.ts'

export const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth)

export const every = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true

export const some = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes('unknown') ? 'unknown' : false

/** At least `count` hold: settled as soon as the known ones reach it, or all the unknown ones together cannot. */
export function atLeast(count: number, truths: readonly Truth[]): Truth {
  const known = truths.filter((truth) => truth === true).length
  if (known >= count) return true
  return known + truths.filter((truth) => truth === 'unknown').length >= count ? 'unknown' : false
}
