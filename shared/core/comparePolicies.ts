/** Two versions of the office's texts, clause by clause: what stayed, what changed and in what, what was added, taken out or moved. */
import type { Policy, Provision } from '../record/policy.ts'
import { pairClauses } from './pairClauses.ts'

const PARTS = [
  'clause',
  'citation',
  'sentence',
  'when',
  'says',
  'outcome',
  'maxHold',
  'holdFrom',
  'duties',
  'from',
  'to',
  'stayed',
  'over',
] as const
export type ClausePart = (typeof PARTS)[number]

const HEAD = [
  'title',
  'authority',
  'layer',
  'citation',
  'source',
  'read',
  'from',
  'to',
  'stayed',
  'untilResolved',
  'lists',
  'note',
  'duties',
] as const
export type HeadPart = (typeof HEAD)[number]

export type ClauseChange = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  /** It stands at another place among the clauses that both versions have: the order decides which one speaks first. */
  readonly moved: boolean
  readonly before: Provision | null
  readonly after: Provision | null
  readonly parts: readonly ClausePart[]
}

export type LayerChange = {
  readonly before: Policy | null
  readonly after: Policy | null
  readonly head: readonly HeadPart[]
  readonly clauses: readonly ClauseChange[]
}

/** In the order of the later version; what was taken out stands where it stood. */
export function comparePolicies(before: readonly Policy[], after: readonly Policy[]): readonly LayerChange[] {
  const partnerOf = new Map<Policy, Policy>()
  const free = new Set(before)
  const pairBy = (alike: (a: Policy, b: Policy) => boolean): void => {
    for (const later of after) {
      const earlier = partnerOf.has(later) ? undefined : [...free].find((one) => alike(one, later))
      if (!earlier) continue
      partnerOf.set(later, earlier)
      free.delete(earlier)
    }
  }
  pairBy((a, b) => a.id === b.id)
  pairBy((a, b) => a.layer === b.layer)
  return [
    ...after.map((later) => layerChange(partnerOf.get(later) ?? null, later)),
    ...[...free].map((gone) => layerChange(gone, null)),
  ]
}

function layerChange(before: Policy | null, after: Policy | null): LayerChange {
  const clauses = pairClauses(before?.provisions ?? [], after?.provisions ?? []).map(clauseChange)
  return { before, after, head: before && after ? HEAD.filter((part) => !same(before[part], after[part])) : [], clauses }
}

function clauseChange({ before, after, moved }: Pick<ClauseChange, 'before' | 'after' | 'moved'>): ClauseChange {
  if (!before || !after) return { kind: before ? 'removed' : 'added', moved, before, after, parts: [] }
  const parts = PARTS.filter((part) => !same(before[part], after[part]))
  return { kind: parts.length === 0 ? 'same' : 'changed', moved, before, after, parts }
}

/** As written down: what is left out is the same as an empty list. */
const same = (a: unknown, b: unknown): boolean => written(a) === written(b)

const written = (value: unknown): string =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(sorted(value))

/** The order in which an object names its parts says nothing. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/** How many clauses are not as they were. */
export const changedClauses = (layers: readonly LayerChange[]): number =>
  layers.flatMap(({ clauses }) => clauses).filter(({ kind, moved }) => kind !== 'same' || moved).length
