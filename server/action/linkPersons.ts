/** Somebody says that two of our records are one person, or two, or takes that back; both records stay as they are. */
import { insertPersonLink, lastLinksOf } from '#db/repository/personLink.ts'
import { subjectsById } from '#db/repository/person.ts'
import { Problem } from '#shared/problem.ts'
import type { PersonLink, PersonLinkInput } from '#shared/record/personLink.ts'
import type { Acting } from '../context.ts'

const ACT = { same: 'person.linked', not_same: 'person.keptApart', unlinked: 'person.unlinked' } as const

/** Throws `person.needsTwo`, `record.notFound`, `person.linkedAlready`. */
export async function linkPersons(acting: Acting, input: PersonLinkInput): Promise<PersonLink> {
  const { tx, actor, at, newId } = acting
  const [a = '', b = ''] = input.subjectIds.toSorted()
  if (a === b) throw new Problem('person.needsTwo')
  if ((await subjectsById(tx, [a, b])).size < 2) throw new Problem('record.notFound', { subjectIds: [a, b] })
  const last = (await lastLinksOf(tx, [a])).find((link) => link.a === a && link.b === b)
  if ((last?.says ?? 'unlinked') === input.says) throw new Problem('person.linkedAlready')
  const { says, note } = input
  const link = { id: newId(), a, b, says, note, by: actor.id, byName: actor.name, at }
  await insertPersonLink(tx, link)
  await acting.enter({ act: ACT[says], subjectId: link.id, detail: { subjectIds: [a, b] } })
  return link
}
