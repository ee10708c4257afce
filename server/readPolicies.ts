/** A policy file as an office writes it: one policy or a stack of layers, with its own offense lists if the library has none; with everything that is wrong with it. */
import { z } from 'zod'
import { type FaultReport, type PolicyFault, policyFaults } from '#shared/core/fault/policyFaults.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { OffenseList } from '#shared/record/offenseList.ts'
import { Policy } from '#shared/record/policy.ts'

const PolicyFile = z.union([
  Policy.transform((policy) => ({ policies: [policy], lists: [] as OffenseList[] })),
  z.strictObject({ policies: z.array(Policy).min(1), lists: z.array(OffenseList).default([]) }),
])

/** A file that has not the shape of a policy can only be refused. */
type FileFault = { readonly weight: 'stops'; readonly place: string; readonly says: string }

export type ReadPolicies = {
  readonly policies: readonly Policy[]
  readonly lists: readonly OffenseList[]
  readonly faults: readonly (PolicyFault | FileFault)[]
  /** Null where the file is no policy. */
  readonly covered: FaultReport['covered'] | null
}

/** `raw`: parsed JSON. Lists in the file come before those of the library with the same id. */
export function readPolicies(raw: unknown): ReadPolicies {
  if (deeperThan(DEEPEST, raw)) {
    const says = `Conditions stand more than ${DEEPEST} deep within one another; nobody could read them. Say it in several provisions.`
    return noPolicy([{ weight: 'stops', place: 'the file', says }])
  }
  const shape = isStack(raw) ? PolicyFile.options[1] : PolicyFile.options[0]
  const parsed = shape.safeParse(raw)
  if (!parsed.success)
    return noPolicy(parsed.error.issues.map((issue) => ({ weight: 'stops', place: placeOf(issue.path), says: issue.message })))
  const { policies, lists: own } = parsed.data
  const lists = [...own, ...OFFENSE_LISTS.filter((list) => !own.some((mine) => mine.id === list.id))]
  const used = new Set(policies.flatMap((policy) => policy.lists))
  return { policies, lists: lists.filter((list) => used.has(list.id)), ...policyFaults(policies, lists) }
}

const noPolicy = (faults: readonly FileFault[]): ReadPolicies => ({ policies: [], lists: [], faults, covered: null })

/** No published text comes near it; a file that goes beyond it is an accident or an attack. */
const DEEPEST = 60

const deeperThan = (levels: number, value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (levels === 0 || Object.values(value).some((part) => deeperThan(levels - 1, part)))

const isStack = (raw: unknown): boolean => raw !== null && typeof raw === 'object' && 'policies' in raw

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('') || 'the file'
