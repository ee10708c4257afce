/** A policy as it is named on the command line: by its id in the library (`a+b` for layers), or by the path of a JSON file. */
import { readFile } from 'node:fs/promises'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import { readPolicies } from '../readPolicies.ts'

export type Named = { readonly policies: readonly Policy[]; readonly lists: readonly OffenseList[] }

export async function namedPolicies(name: string): Promise<Named | { fault: string }> {
  const policies = policiesNamed(name)
  if (policies)
    return { policies, lists: OFFENSE_LISTS.filter((list) => policies.some((policy) => policy.lists.includes(list.id))) }
  if (!/[./\\]/.test(name)) {
    const ids = LIBRARY.map((policy) => policy.id).join(', ')
    return {
      fault: `There is no policy "${name}" in the library, which has: ${ids}. A file is named by its path, for example ./our-policy.json.`,
    }
  }
  const raw = await readJson(name)
  if ('fault' in raw) return raw
  const { policies: texts, lists, faults } = readPolicies(raw.json)
  const stops = faults.filter(({ weight }) => weight === 'stops')
  if (stops.length === 0) return { policies: texts, lists }
  return { fault: `${name} has ${stops.length} fault(s): ${stops.map(({ place, says }) => `${place}: ${says}`).join(' ')}` }
}

export async function readJson(path: string): Promise<{ json: unknown } | { fault: string }> {
  const text = await readFile(path, 'utf8').catch((error: Error) => error)
  if (text instanceof Error) return { fault: `${path} cannot be read: ${text.message}` }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (error) {
    return { fault: `${path} is not JSON: ${(error as Error).message}` }
  }
}
