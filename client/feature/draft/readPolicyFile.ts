/** A policy file as it was exported or written by hand; what does not have the shape of one is named with its place. Faults of sense are for the workbench. */
import type { z } from 'zod'
import { PolicyTexts } from '#shared/record/policyDraft.ts'

type Placed = { readonly place: string; readonly says: string }
export type ReadFile = { readonly name: string } & ({ readonly texts: PolicyTexts } | { readonly faults: readonly Placed[] })

export async function readPolicyFile(file: File): Promise<ReadFile> {
  const read = readPolicyText(await file.text())
  if ('faults' in read) return { name: file.name, ...read }
  return { name: file.name, texts: await withLibraryLists(read.texts) }
}

export function readPolicyText(text: string): { texts: PolicyTexts } | { faults: readonly Placed[] } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { faults: [{ place: 'the file', says: `This is not JSON: ${(error as Error).message}` }] }
  }
  const stack = raw !== null && typeof raw === 'object' && 'policies' in raw
  const parsed = PolicyTexts.safeParse(stack ? raw : { policies: [raw] }, { error: plainly })
  if (parsed.success) return { texts: parsed.data }
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: stack ? path : path.slice(2), message }))
  return { faults: issues.map(({ path, message }) => ({ place: placeOf(path), says: message })) }
}

/** Only where the schema itself says nothing better. */
function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'This is missing.'
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}.`
  if (issue.code === 'unrecognized_keys') return `Not known here: ${issue.keys.join(', ')}. Take it out, or look at its spelling.`
  return issue.code === 'invalid_type' ? `This must be of another kind: ${issue.expected}.` : undefined
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('') || 'the file'

/** Lists that a text means and the file does not bring along are those of the library. */
async function withLibraryLists(texts: PolicyTexts): Promise<PolicyTexts> {
  const own = new Set(texts.lists.map(({ id }) => id))
  const wanted = new Set(texts.policies.flatMap(({ lists }) => lists).filter((id) => !own.has(id)))
  if (wanted.size === 0) return texts
  const { OFFENSE_LISTS } = await import('#shared/policy/offenseLists.ts')
  return { ...texts, lists: [...texts.lists, ...OFFENSE_LISTS.filter(({ id }) => wanted.has(id))] }
}
