/** The situations that the library keeps for a text or a stack of texts, each with its file's defaults written out. */
import { readFile } from 'node:fs/promises'
import type { Policy } from '#shared/record/policy.ts'
import { type Situation, SituationFile } from '#shared/record/situation.ts'

const folder = new URL('../shared/policy/situation/', import.meta.url)

/** `policies`: of the library, so that their ids are file names. */
export async function librarySituations(policies: readonly Policy[]): Promise<Situation[]> {
  const ids = policies.map((policy) => policy.id)
  const files = await Promise.all(ids.map(async (id) => ({ id, ...(await read(id)) })))
  return files.flatMap(({ id, meta, cases }) =>
    cases
      .filter(({ policy }) => sameStack((policy ?? id).split('+'), ids))
      .map(({ policy: _, scenario, ...rest }) => ({ ...rest, scenario: { ...meta.defaults, ...scenario } })),
  )
}

const read = async (id: string) => SituationFile.parse(JSON.parse(await readFile(new URL(`${id}.json`, folder), 'utf8')))

const sameStack = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
