/** What people said about two records of ours; nothing said is ever changed, the last word counts. */
import type { PersonLink } from '#shared/record/personLink.ts'
import type { Db, Tx } from '../open.ts'

export async function insertPersonLink(tx: Tx, link: PersonLink): Promise<void> {
  await tx.insertInto('personLink').values(link).execute()
}

/** The last word on each of the pairs spoken of last, unless it was taken back; the newest first. */
export async function standingLinks(db: Db | Tx, limit: number): Promise<PersonLink[]> {
  return db
    .selectFrom('personLink as said')
    .selectAll()
    .where('says', '<>', 'unlinked')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('personLink as later')
            .select('later.id')
            .whereRef('later.a', '=', 'said.a')
            .whereRef('later.b', '=', 'said.b')
            .where((inner) =>
              inner.or([
                inner('later.at', '>', inner.ref('said.at')),
                inner.and([inner('later.at', '=', inner.ref('said.at')), inner('later.id', '>', inner.ref('said.id'))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('said.at', 'desc')
    .orderBy('said.id', 'desc')
    .limit(limit)
    .execute()
}

/** The last word on every pair to which one of these belongs. */
export async function lastLinksOf(db: Db | Tx, subjectIds: readonly string[]): Promise<PersonLink[]> {
  if (subjectIds.length === 0) return []
  const rows = await db
    .selectFrom('personLink')
    .selectAll()
    .where((e) => e.or([e('a', 'in', subjectIds), e('b', 'in', subjectIds)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return [...new Map(rows.map((link) => [`${link.a} ${link.b}`, link])).values()]
}

/** Everybody who is one person with one of these, by links of links; each with the least id of their group. */
export async function groupsOf(db: Db | Tx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  const group = new Map(subjectIds.map((id) => [id, id]))
  for (let asked = subjectIds; asked.length > 0; ) {
    const links = (await lastLinksOf(db, asked)).filter(({ says }) => says === 'same')
    const fresh = new Set<string>()
    for (const { a, b } of links) {
      for (const id of [a, b])
        if (!group.has(id)) {
          fresh.add(id)
          group.set(id, id)
        }
      const [one = '', other = ''] = [group.get(a), group.get(b)]
      const least = one < other ? one : other
      for (const [id, of] of group) if (of === one || of === other) group.set(id, least)
    }
    asked = [...fresh]
  }
  return group
}
