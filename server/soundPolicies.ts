/** Texts that may bind: read as a file is read, and refused with every fault that stops them. */
import { Problem } from '#shared/problem.ts'
import { type ReadPolicies, readPolicies } from './readPolicies.ts'

/** Throws `policy.faulty`. */
export function soundPolicies(raw: unknown): Pick<ReadPolicies, 'policies' | 'lists'> {
  const { policies, lists, faults } = readPolicies(raw)
  const stops = faults.filter(({ weight }) => weight === 'stops')
  if (stops.length > 0) throw new Problem('policy.faulty', stops)
  return { policies, lists }
}
