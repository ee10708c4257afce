/** Which known values pass a test of one fact; `happened` is a matter of time and asked of `moment`. */
import type { FactTest } from '../record/condition.ts'

export function passing({ is, has, atLeast, below }: FactTest): (value: unknown) => boolean {
  if (Array.isArray(is)) return (value) => is.includes(value as string)
  if (is !== undefined) return (value) => is === value
  if (has !== undefined) return (value) => Array.isArray(value) && value.includes(has)
  if (atLeast !== undefined) return (value) => typeof value === 'number' && value >= atLeast
  return (value) => typeof value === 'number' && below !== undefined && value < below
}
