/** Which version binds when, from an instant on: at any time the highest number among those that have begun. */
import type { PolicyVersion } from '../record/policyVersion.ts'

type Begun = Pick<PolicyVersion, 'number' | 'inForceFrom'>

export type Span<V extends Begun> = { readonly version: V; readonly from: string }

/** In the order of time; empty before the first version has begun, if `from` lies there. */
export function timeline<V extends Begun>(versions: readonly V[], from: string): readonly Span<V>[] {
  const turns = [from, ...versions.map((version) => version.inForceFrom).filter((begins) => begins > from)].toSorted()
  const spans = turns.flatMap((turn): Span<V>[] => {
    const begun = versions.filter((version) => version.inForceFrom <= turn)
    const version = begun.find((one) => begun.every((other) => other.number <= one.number))
    return version ? [{ version, from: turn }] : []
  })
  return spans.filter(({ version }, i) => spans[i - 1]?.version !== version)
}
