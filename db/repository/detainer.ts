/** Requests, the warrants that came with them, and the findings attested about them. */
import { foldName } from '#shared/core/foldName.ts'
import type { Detainer, Warrant } from '#shared/record/detainer.ts'
import type { Finding } from '#shared/record/finding.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'
import { indexPersons, keysOfPaper } from '../personIndex.ts'

const { pack, unpack } = codec<Detainer>()(
  ['subject', 'reasons', 'asks', 'match', 'service'],
  ['operativeOnConvictionOnly', 'complete'],
)
const findings = codec<Finding>()(['value'])

const row = (detainer: Detainer) => ({
  ...pack(detainer),
  nameKey: foldName(detainer.subject.surname, detainer.subject.given, detainer.subject.middle),
})

export async function insertDetainer(tx: Tx, detainer: Detainer): Promise<void> {
  await tx.insertInto('detainer').values(row(detainer)).execute()
  await indexPersons(tx, [{ detainerId: detainer.id, keys: keysOfPaper(detainer) }])
}

export async function updateDetainer(tx: Tx, detainer: Detainer): Promise<void> {
  await tx.updateTable('detainer').set(row(detainer)).where('id', '=', detainer.id).execute()
}

/** A request ceases to stand; one that is ended anew counts by its last ending. */
export async function insertDetainerEnd(
  tx: Tx,
  end: { detainerId: string; status: Detainer['status']; at: string },
): Promise<void> {
  await tx
    .insertInto('detainerEnd')
    .values(end)
    .onConflict((conflict) => conflict.column('detainerId').doUpdateSet({ status: end.status, at: end.at }))
    .execute()
}

export async function detainerById(db: Db | Tx, id: string): Promise<Detainer | undefined> {
  const found = await db.selectFrom('detainer').selectAll().where('id', '=', id).executeTakeFirst()
  return found && withoutKey(found)
}

/** Active requests whose paper names a person of that name. */
export async function activeByName(db: Db | Tx, { surname, given, middle }: Detainer['subject']): Promise<Detainer[]> {
  const rows = await db
    .selectFrom('detainer')
    .selectAll()
    .where('nameKey', '=', foldName(surname, given, middle))
    .where('status', '=', 'active')
    .execute()
  return rows.map(withoutKey)
}

export async function detainersById(db: Db | Tx, ids: readonly string[]): Promise<Detainer[]> {
  const rows = await db.selectFrom('detainer').selectAll().where('id', 'in', ids).execute()
  return rows.map(withoutKey)
}

export async function detainersOfBooking(db: Db | Tx, bookingId: string): Promise<Detainer[]> {
  const rows = await db.selectFrom('detainer').selectAll().where('bookingId', '=', bookingId).orderBy('receivedAt').execute()
  return rows.map(withoutKey)
}

export async function detainersOfSubject(db: Db | Tx, subjectId: string): Promise<Detainer[]> {
  const ofPerson = db.selectFrom('booking').select('id').where('subjectId', '=', subjectId)
  return (await db.selectFrom('detainer').selectAll().where('bookingId', 'in', ofPerson).execute()).map(withoutKey)
}

export async function activeDetainers(db: Db | Tx): Promise<Detainer[]> {
  const rows = await db.selectFrom('detainer').selectAll().where('status', '=', 'active').orderBy('receivedAt').execute()
  return rows.map(withoutKey)
}

/** How many requests have been entered under this year's numbers. */
export async function countOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('detainer')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('number', 'like', `${year}-%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertWarrants(tx: Tx, warrants: readonly Warrant[]): Promise<void> {
  if (warrants.length > 0)
    await tx
      .insertInto('warrant')
      .values([...warrants])
      .execute()
}

export async function updateWarrant(tx: Tx, warrant: Warrant): Promise<void> {
  await tx.updateTable('warrant').set(warrant).where('id', '=', warrant.id).execute()
}

export async function warrantById(db: Db | Tx, id: string): Promise<Warrant | undefined> {
  return db.selectFrom('warrant').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function warrantsOfDetainer(db: Db | Tx, detainerId: string): Promise<Warrant[]> {
  return db.selectFrom('warrant').selectAll().where('detainerId', '=', detainerId).orderBy('id').execute()
}

export async function insertFindings(tx: Tx, rows: readonly Finding[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('finding').values(rows.map(findings.pack)).execute()
}

/** In the order of entry, so that the last one on a fact stands. */
export async function findingsOfDetainer(db: Db | Tx, detainerId: string): Promise<Finding[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute()
  return rows.map(findings.unpack)
}

/** In the order of entry. */
export async function findingsOfDetainers(db: Db | Tx, detainerIds: readonly string[]): Promise<Finding[]> {
  if (detainerIds.length === 0) return []
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('detainerId', 'in', detainerIds)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute()
  return rows.map(findings.unpack)
}

function withoutKey({ nameKey: _, ...found }: ReturnType<typeof row>): Detainer {
  return unpack(found)
}

export async function warrantsOfDetainers(db: Db | Tx, detainerIds: readonly string[]): Promise<Warrant[]> {
  if (detainerIds.length === 0) return []
  return db.selectFrom('warrant').selectAll().where('detainerId', 'in', detainerIds).orderBy('id').execute()
}

/** These requests, and every other one of the persons whom they or these bookings are about. By id. */
export async function requestsAround(
  db: Db | Tx,
  { detainerIds, bookingIds, numbers }: Readonly<Record<'detainerIds' | 'bookingIds' | 'numbers', readonly string[]>>,
): Promise<string[]> {
  const named = db
    .selectFrom('detainer')
    .select(['id', 'bookingId'])
    .where((e) => e.or([e('id', 'in', detainerIds), e('number', 'in', numbers), e('bookingId', 'in', bookingIds)]))
  const first = await named.execute()
  const stays = [...bookingIds, ...first.flatMap(({ bookingId }) => bookingId ?? [])]
  const others = await db
    .selectFrom('detainer')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .select('detainer.id')
    .where('booking.subjectId', 'in', (e) => {
      const own = e
        .selectFrom('booking as stay')
        .innerJoin('subject as mine', 'mine.id', 'stay.subjectId')
        .where('stay.id', 'in', stays)
      // The same person may stand on another booking as another record; each by its own index.
      return own
        .select('mine.id')
        .union(
          own
            .innerJoin('subject as named', (join) =>
              join.onRef('named.nameKey', '=', 'mine.nameKey').onRef('named.born', '=', 'mine.born'),
            )
            .select('named.id'),
        )
        .union(own.innerJoin('subject as numbered', 'numbered.aNumber', 'mine.aNumber').select('numbered.id'))
    })
    .execute()
  return [...new Set([...first, ...others].map(({ id }) => id))]
}
