/** Facts as engines want them that read `request.asks` as a path: put one within the other; done once, outside what is timed. */
import type { Facts } from '#shared/record/fact.ts'

export function nest(facts: Facts): unknown {
  const data: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(facts)) {
    const [head = '', rest] = name.split('.')
    data[head] = rest === undefined ? value : { ...(data[head] as object | undefined), [rest]: value }
  }
  return data
}
