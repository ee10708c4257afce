/** Who attests a fact: the last entry for its own name, else for the paper or the list that it stands in. */
import type { FactSource } from '#shared/record/fact.ts'

export function sourceOf(path: string, sources: readonly FactSource[]): FactSource | undefined {
  const whole = path.startsWith('request.') ? 'request' : path.replace(/\[.*$/, '')
  return sources.findLast((source) => source.fact === path) ?? sources.findLast((source) => source.fact === whole)
}
