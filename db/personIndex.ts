/** Writes the keys under which persons are found; whoever writes a person's names or numbers writes these in the same transaction. */
import { keysOfRecord, numberKey } from '#shared/core/person/namesOf.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Tx } from './open.ts'

/** A person of ours, or the one whom a request names. */
export type Indexed = ({ readonly subjectId: string } | { readonly detainerId: string }) & { readonly keys: readonly string[] }

export const keysOfSubject = (subject: Subject, bookingNumbers: readonly string[] = []): readonly string[] => {
  const { aNumber, fins, localId, stateId, fbiNumber } = subject
  return keysOfRecord(subject, [aNumber, fins, localId, stateId, fbiNumber, ...bookingNumbers])
}

type Named = Pick<Detainer, 'subject' | 'number' | 'aNumber' | 'fins'>

export const keysOfPaper = ({ subject, number, aNumber, fins }: Named): readonly string[] =>
  keysOfRecord(subject, [number, aNumber, fins])

export async function indexPersons(tx: Tx, persons: readonly Indexed[]): Promise<void> {
  if (persons.length === 0) return
  const { last } = await tx
    .selectFrom('person')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const first = Number(last ?? 0) + 1
  const rows = persons.map((person, i) => ({
    number: first + i,
    subjectId: 'subjectId' in person ? person.subjectId : null,
    detainerId: 'detainerId' in person ? person.detainerId : null,
    due: 'subjectId' in person ? 1 : 0,
  }))
  await tx.insertInto('person').values(rows).execute()
  await insertKeys(
    tx,
    persons.flatMap(({ keys }, i) => keys.map((key) => [key, first + i] as const)),
  )
}

/** One statement for thousands of rows: the text is the same each time, so that it is prepared once. */
async function insertKeys(tx: Tx, rows: readonly (readonly [key: string, person: number])[]): Promise<void> {
  // In the order of the keys the pages of the table are met one after another.
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  for (let at = 0; at < sorted.length; at += ROWS) {
    const some = sorted.slice(at, at + ROWS)
    await tx
      .insertInto('personKey')
      .values(some.map(([key, person]) => ({ key, person })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const ROWS = 2_000

/** The names or numbers were changed: keys that no longer hold go, new ones come, and the person is compared with the others again. */
export async function reindexSubject(tx: Tx, before: Subject, after: Subject): Promise<void> {
  const [had, has] = [keysOfSubject(before), keysOfSubject(after)]
  const gone = had.filter((key) => !has.includes(key))
  const come = has.filter((key) => !had.includes(key))
  const person = await tx.selectFrom('person').select('number').where('subjectId', '=', after.id).executeTakeFirstOrThrow()
  if (gone.length > 0) await tx.deleteFrom('personKey').where('key', 'in', gone).where('person', '=', person.number).execute()
  await insertKeys(
    tx,
    come.map((key) => [key, person.number]),
  )
  await tx.updateTable('person').set({ due: 1 }).where('number', '=', person.number).execute()
}

/** A booking is found by its number, whoever's it is. */
export async function indexBookingNumber(tx: Tx, subjectId: string, number: string): Promise<void> {
  const person = await tx.selectFrom('person').select('number').where('subjectId', '=', subjectId).executeTakeFirst()
  if (person)
    await insertKeys(
      tx,
      numberKey(number).map((key) => [key, person.number]),
    )
}
