/** The columns of a system's list are kept under a name; saved again under the same name, the last one counts. */
import type { z } from 'zod'
import { columnMapByName, saveColumnMap as save } from '#db/repository/columnMap.ts'
import type { ColumnMap, SaveMapInput } from '#shared/record/roster.ts'
import type { Acting } from '../context.ts'

export async function saveColumnMap({ tx, at, actor, enter }: Acting, input: z.output<typeof SaveMapInput>): Promise<ColumnMap> {
  const before = await columnMapByName(tx, input.name)
  const map = { ...input, at, byName: actor.name }
  await save(tx, map)
  const { name, system, mapping } = map
  await enter({ act: 'columnMap.saved', subjectId: name, detail: { name, system, mapping, was: before?.mapping ?? null } })
  return map
}
