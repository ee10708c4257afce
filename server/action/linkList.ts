/** What was said lately of two records, with the names on both. */
import { subjectsById } from '#db/repository/person.ts'
import { standingLinks } from '#db/repository/personLink.ts'
import type { Db } from '#db/open.ts'

const MOST = 30

export async function linkList(db: Db) {
  const links = await standingLinks(db, MOST)
  const subjects = await subjectsById(db, [...new Set(links.flatMap(({ a, b }) => [a, b]))])
  return links.map((link) => ({ link, names: [link.a, link.b].flatMap((id) => subjects.get(id) ?? []) }))
}
