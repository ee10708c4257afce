/** Pairs of our records that may be one person: found by comparing each record that was written with those near it. */
import { sql } from 'kysely'
import type { Bearers } from '#shared/core/person/commonName.ts'
import type { Subject } from '#shared/record/subject.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const subjects = codec<Subject>()(['aliases'])

export type Pair = { readonly a: string; readonly b: string; readonly bits: number }

/** Those written since they were last compared, the oldest first; at most `limit`. */
export async function dueSubjects(db: Db | Tx, limit: number): Promise<Subject[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('subject', 'subject.id', 'person.subjectId')
    .selectAll('subject')
    .where('person.due', '=', 1)
    .orderBy('person.number')
    .limit(limit)
    .execute()
  return rows.map(({ nameKey: _, ...row }) => subjects.unpack(row))
}

/** As good as the number of people: where numbering began is no matter for a threshold. */
async function countPersons(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** By the sound of a surname, how many bear it. */
export async function bearersOf(db: Db | Tx, sounds: readonly string[]): Promise<Bearers> {
  const people = await countPersons(db)
  if (sounds.length === 0) return { people, of: new Map() }
  const rows = await db
    .selectFrom('personKey')
    .select((e) => ['key', e.fn.countAll<number>().as('count')])
    .where(
      'key',
      'in',
      sounds.map((sound) => `s${sound}`),
    )
    .groupBy('key')
    .execute()
  return { people, of: new Map(rows.map(({ key, count }) => [key.slice(1), Number(count)])) }
}

/** These were compared: whatever pairs they had are replaced by those found now. */
export async function replacePairs(tx: Tx, subjectIds: readonly string[], pairs: readonly Pair[]): Promise<void> {
  await tx.deleteFrom('personPair').where('a', 'in', subjectIds).execute()
  await tx.deleteFrom('personPair').where('b', 'in', subjectIds).execute()
  if (pairs.length > 0)
    await tx
      .insertInto('personPair')
      .values([...pairs])
      .onConflict((conflict) => conflict.columns(['a', 'b']).doUpdateSet({ bits: (e) => e.ref('excluded.bits') }))
      .execute()
  await tx.updateTable('person').set({ due: 0 }).where('subjectId', 'in', subjectIds).execute()
}

/** Pairs about which nothing is said, those for which most speaks first; `after` is the last one seen. */
export async function openPairs(db: Db | Tx, after: Pair | null, limit: number): Promise<Pair[]> {
  return db
    .selectFrom('personPair as pair')
    .select(['pair.a', 'pair.b', 'pair.bits'])
    .where((e) => e.not(e.exists(lastWord(e.ref('pair.a'), e.ref('pair.b')))))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(pair.bits, pair.a, pair.b) < (${after?.bits ?? 0}, ${after?.a ?? ''}, ${after?.b ?? ''})`),
    )
    .orderBy('pair.bits', 'desc')
    .orderBy('pair.a', 'desc')
    .orderBy('pair.b', 'desc')
    .limit(limit)
    .execute()
}

/** The last thing said of a pair, unless it was taken back. */
const lastWord = (a: unknown, b: unknown) => sql<{ says: string }>`
  (select 1 from "personLink" as said where said.a = ${a} and said.b = ${b} and said.says <> 'unlinked'
    and not exists (select 1 from "personLink" as later where later.a = said.a and later.b = said.b
      and (later.at > said.at or (later.at = said.at and later.id > said.id))))`
