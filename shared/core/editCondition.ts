/** Changes at one place of a condition, each a new condition that the policy language allows; the rest of it keeps its identity. */
import type { Condition } from '../record/condition.ts'

/** Where a part stands: `['all', 0, 'not', 'where']`, the same steps as in the place of a fault. */
export type Path = readonly (string | number)[]

export type Joint = 'all' | 'any'

export const ALWAYS: Condition = { always: true }

/** The parts of a group; undefined for what is none. */
export const partsOf = (condition: Condition): readonly Condition[] | undefined =>
  'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined

export const jointOf = (condition: Condition): Joint | undefined =>
  'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined

export const group = (joint: Joint, parts: readonly Condition[]): Condition =>
  joint === 'all' ? { all: [...parts] } : { any: [...parts] }

/** Undefined where there is no such place. */
export function partAt(condition: Condition, path: Path): Condition | undefined {
  const [step, ...rest] = path
  if (step === undefined) return condition
  if (step === 'not' && 'not' in condition) return partAt(condition.not, rest)
  if (step === 'where' && 'some' in condition) return partAt(condition.where, rest)
  const part = step === jointOf(condition) ? partsOf(condition)?.[Number(rest[0])] : undefined
  return part && partAt(part, rest.slice(1))
}

/** `change` answers null to take the part out. What is left empty by that goes with it; an empty list test then counts every item. */
function changeAt(condition: Condition, path: Path, change: (part: Condition) => Condition | null): Condition | null {
  const [step, ...rest] = path
  if (step === undefined) return change(condition)
  if (step === 'not' && 'not' in condition) {
    const inner = changeAt(condition.not, rest, change)
    return inner && { not: inner }
  }
  if (step === 'where' && 'some' in condition) return { ...condition, where: changeAt(condition.where, rest, change) ?? ALWAYS }
  const parts = partsOf(condition)
  const joint = jointOf(condition)
  const index = Number(rest[0])
  if (!parts || !joint || step !== joint || !parts[index]) return condition
  const kept = parts.flatMap((part, i) => {
    const next = i === index ? changeAt(part, rest.slice(1), change) : part
    return next ? [next] : []
  })
  return kept.length === 0 ? null : group(joint, kept)
}

export const replaceAt = (condition: Condition, path: Path, next: Condition): Condition =>
  changeAt(condition, path, () => next) ?? ALWAYS

/** A condition from which the last part is taken holds in every case. */
export const removeAt = (condition: Condition, path: Path): Condition => changeAt(condition, path, () => null) ?? ALWAYS

/** One more part at the end of a group; beside a single test it makes a group of the two; "in every case" gives way to it. */
export const addAt = (condition: Condition, path: Path, part: Condition): Condition =>
  changeAt(condition, path, (at) => {
    const parts = partsOf(at)
    if (parts) return group(jointOf(at) ?? 'all', [...parts, part])
    return 'always' in at ? part : { all: [at, part] }
  }) ?? ALWAYS

export const wrapAt = (condition: Condition, path: Path, joint: Joint): Condition =>
  changeAt(condition, path, (at) => group(joint, [at])) ?? ALWAYS

/** A group of one is that one; every other part stays as it is. */
export const unwrapAt = (condition: Condition, path: Path): Condition =>
  changeAt(condition, path, (at) => (partsOf(at)?.length === 1 ? (partsOf(at)?.[0] ?? at) : at)) ?? ALWAYS

/** All instead of any, or the other way round. */
export const rejoinAt = (condition: Condition, path: Path, joint: Joint): Condition =>
  changeAt(condition, path, (at) => group(joint, partsOf(at) ?? [at])) ?? ALWAYS

/** Denies the part, or takes its denial back. */
export const negateAt = (condition: Condition, path: Path): Condition =>
  changeAt(condition, path, (at) => ('not' in at ? at.not : { not: at })) ?? ALWAYS

/** Moves a part up (-1) or down (1) within its group; at the end it stays where it is. */
export function moveAt(condition: Condition, path: Path, by: -1 | 1): Condition {
  const index = Number(path.at(-1))
  return (
    changeAt(condition, path.slice(0, -2), (at) => {
      const parts = [...(partsOf(at) ?? [])]
      const [here, there] = [parts[index], parts[index + by]]
      if (!here || !there) return at
      parts[index] = there
      parts[index + by] = here
      return group(jointOf(at) ?? 'all', parts)
    }) ?? ALWAYS
  )
}
