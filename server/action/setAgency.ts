/** Who we are for outside lists, with the reason; lists that stand are compared again only when somebody asks for it. */
import { insertAgency } from '#db/repository/agency.ts'
import type { Agency, AgencyInput } from '#shared/record/agency.ts'
import type { Acting } from '../context.ts'

export async function setAgency({ tx, actor, at, newId, enter }: Acting, input: AgencyInput): Promise<Agency> {
  const agency = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertAgency(tx, agency)
  await enter({ act: 'agency.changed', subjectId: agency.id, detail: { ...input } })
  return agency
}
