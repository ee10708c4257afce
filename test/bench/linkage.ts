/**
 * Recall and precision on published sets of people with planted mistakes, which are no part of the project: FEBRL 1 to 3 (Christen 2008) and
 * the 1,000 made-up people of Splink. Only given name, surname and birth date are used.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Db, openDatabases, type Tx } from '#db/open.ts'
import { keysOfSubject } from '#db/personIndex.ts'
import { insertSubject } from '#db/repository/subject.ts'
import { findPersons } from '#server/action/findPersons.ts'
import { pairsOf } from '#server/action/findPairs.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { type Subject, SubjectInput } from '#shared/record/subject.ts'
import { UNNAMED } from '#shared/core/unnamed.ts'

/** `who` is one for the records of one person. */
type Sample = { readonly who: string; readonly surname: string; readonly given: string | null; readonly born: string | null }

export type LinkageResult = {
  readonly set: string
  readonly asked: number
  readonly recallAt5: number
  readonly medianList: number
  readonly precision: number
  readonly recall: number
}

const rows = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim()))

const sample = (who: string, given: string, surname: string, born: string | null): Sample => ({
  who,
  surname: surname || UNNAMED,
  given: given || null,
  born,
})

const febrl = (file: string): Sample[] =>
  rows(file).map(([id = '', given = '', surname = '', , , , , , , born = '']) =>
    sample(id.split('-')[1] ?? '', given, surname, born.length === 8 ? born.replace(/(....)(..)(..)/, '$1-$2-$3') : null),
  )

const splink = (file: string): Sample[] =>
  rows(file).map(([, given = '', surname = '', born = '', , , cluster = '']) => sample(cluster, given, surname, born || null))

const SETS: readonly (readonly [file: string, read: (file: string) => Sample[]])[] = [
  ['febrl_dataset1.csv', febrl],
  ['febrl_dataset2.csv', febrl],
  ['febrl_dataset3.csv', febrl],
  ['splink_fake_1000.csv', splink],
]

/** Of the sets that stand in the folder. */
export async function linkage(folder: string): Promise<LinkageResult[]> {
  const results = []
  for (const [file, read] of SETS)
    if (existsSync(join(folder, file))) results.push(await measure(file.replace('.csv', ''), read(join(folder, file))))
  return results
}

/** Asked as though the record itself were not there yet. */
async function withoutKeys<T>(db: Db, record: Subject, ask: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute()
  try {
    await tx
      .deleteFrom('personKey')
      .where('key', 'in', keysOfSubject(record))
      .where('person', '=', Number(record.id) + 1)
      .execute()
    return await ask(tx)
  } finally {
    await tx.rollback().execute()
  }
}

async function measure(set: string, people: readonly Sample[]): Promise<LinkageResult> {
  const { read, write, close } = await openDatabases(':memory:')
  // Some of the planted dates are in no calendar; no form would take them, and nobody is left out for it.
  const records = people.map(({ who: _, born, ...person }, i) => ({
    ...SubjectInput.parse(person),
    born,
    id: String(i),
    version: 1,
  }))
  await write.transaction().execute(async (tx) => {
    for (const record of records) await insertSubject(tx, record)
  })
  const copies = new Map<string, number>()
  for (const { who } of people) copies.set(who, (copies.get(who) ?? 0) + 1)
  const lists: number[] = []
  let hits = 0
  let right = 0
  let put = 0
  for (const [i, record] of records.entries()) {
    const who = people[i]?.who ?? ''
    for (const { other } of await pairsOf(read, record)) {
      if (Number(other.id) < i) continue
      put += 1
      right += Number(people[Number(other.id)]?.who === who)
    }
    if ((copies.get(who) ?? 0) < 2) continue
    const found = await withoutKeys(write, record, (tx) =>
      findPersons(tx, { names: namesOf(record), numbers: [], open: false }, 25).then(({ persons }) => persons),
    )
    lists.push(found.length)
    hits += Number(found.slice(0, 5).some(({ subjectId }) => people[Number(subjectId)]?.who === who))
  }
  await close()
  lists.sort((a, b) => a - b)
  const truth = [...copies.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  return {
    set,
    asked: lists.length,
    recallAt5: hits / lists.length,
    medianList: lists[lists.length >> 1] ?? 0,
    precision: right / put,
    recall: right / truth,
  }
}
