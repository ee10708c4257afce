/** What was sealed comes back as it was; whoever was taken out of the search is found again. */
import type { Tx } from '#db/open.ts'
import { changeRow, closeDoors, insertRow, openDoor, rowsByKey } from '#db/repository/removal.ts'
import { indexPersons, keysOfPaper, keysOfSubject } from '#db/personIndex.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Taken } from './removeContent.ts'

/** They are made anew: by the search index, and by comparing the person with the others again. A kept answer stays away. */
const MADE_ANEW = ['person', 'personPair', 'answer']

export async function putBack(tx: Tx, { changed, gone }: Taken): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const { table, key, was } of changed) {
    if (MADE_ANEW.includes(table)) continue
    await openDoor(tx, table, [key])
    await changeRow(tx, table, key, was)
    counts[table] = (counts[table] ?? 0) + 1
  }
  for (const { table, row } of gone) {
    if (MADE_ANEW.includes(table)) continue
    await insertRow(tx, table, row)
    counts[table] = (counts[table] ?? 0) + 1
  }
  await closeDoors(tx)
  await findAgain(tx, gone)
  return counts
}

async function findAgain(tx: Tx, gone: Taken['gone']): Promise<void> {
  const persons = gone.flatMap(({ table, row }) => (table === 'person' ? [row] : []))
  for (const { row } of await rowsByKey(tx, 'subject', idsOf(persons, 'subjectId'))) {
    const subject = { ...row, aliases: JSON.parse(String(row['aliases'])) } as unknown as Subject
    const bookings = await tx.selectFrom('booking').select('number').where('subjectId', '=', subject.id).execute()
    const numbers = bookings.map(({ number }) => number)
    await indexPersons(tx, [{ subjectId: subject.id, keys: keysOfSubject(subject, numbers) }])
  }
  for (const { row } of await rowsByKey(tx, 'detainer', idsOf(persons, 'detainerId'))) {
    const paper = { ...row, subject: { aliases: [], ...JSON.parse(String(row['subject'])) } } as unknown as Detainer
    await indexPersons(tx, [{ detainerId: paper.id, keys: keysOfPaper(paper) }])
  }
}

const idsOf = (rows: readonly Readonly<Record<string, unknown>>[], column: string): string[] =>
  rows.map((row) => row[column]).filter((id) => typeof id === 'string')
