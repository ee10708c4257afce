/** Inquiries, the records released in answer to them, their pauses and letters. */
import type { Inquiry, InquiryPause, InquiryTarget } from '#shared/record/inquiry.ts'
import type { InquiryRecord } from '#shared/record/inquiryRecord.ts'
import { sql } from 'kysely'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<Inquiry>()(['asks', 'rule'])
const records = codec<InquiryRecord>()(['withheld', 'leftOut'])

export async function insertInquiry(tx: Tx, inquiry: Inquiry): Promise<void> {
  await tx.insertInto('inquiry').values(pack(inquiry)).execute()
}

export async function updateInquiry(tx: Tx, inquiry: Inquiry): Promise<void> {
  await tx.updateTable('inquiry').set(pack(inquiry)).where('id', '=', inquiry.id).execute()
}

export async function inquiryById(db: Db | Tx, id: string): Promise<Inquiry | undefined> {
  const row = await db.selectFrom('inquiry').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

export async function inquiryNumbered(db: Db | Tx, number: string): Promise<Inquiry | undefined> {
  const row = await db.selectFrom('inquiry').selectAll().where('number', '=', number).executeTakeFirst()
  return row && unpack(row)
}

export async function inquiriesById(db: Db | Tx, ids: readonly string[]): Promise<Inquiry[]> {
  if (ids.length === 0) return []
  return (await db.selectFrom('inquiry').selectAll().where('id', 'in', ids).execute()).map(unpack)
}

/** Those that are not answered yet. */
export async function openInquiries(db: Db | Tx): Promise<Inquiry[]> {
  const rows = await db
    .selectFrom('inquiry')
    .selectAll()
    .where('state', 'in', ['open', 'prepared', 'approved'])
    .orderBy('receivedAt')
    .execute()
  return rows.map(unpack)
}

type Received = Pick<Inquiry, 'receivedAt' | 'id'>

/** Sent or withdrawn, the latest first, at most `limit`; `text`: in the number, who asked, or the question. `after`: the last one seen. */
export async function closedInquiries(db: Db | Tx, text: string, after: Received | null, limit: number): Promise<Inquiry[]> {
  const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  const words = sql`lower(number || ' ' || name || ' ' || coalesce(organization, '') || ' ' || question)`
  const rows = await db
    .selectFrom('inquiry')
    .selectAll()
    .where('state', 'in', ['sent', 'withdrawn'])
    .$if(text !== '', (q) => q.where(sql<boolean>`${words} like ${like} escape '\\'`))
    .$if(after !== null, (q) => q.where(sql<boolean>`("receivedAt", id) < (${after?.receivedAt}, ${after?.id})`))
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(unpack)
}

/** Those that correct or go on from this one. */
export async function followersOf(db: Db | Tx, id: string): Promise<Pick<Inquiry, 'id' | 'number'>[]> {
  return db.selectFrom('inquiry').select(['id', 'number']).where('follows', '=', id).orderBy('number').execute()
}

/** How many bear a number of this year. */
export async function inquiriesOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('inquiry')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('number', 'like', `Q${year}-%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertPause(tx: Tx, pause: InquiryPause): Promise<void> {
  await tx.insertInto('inquiryPause').values(pause).execute()
}

export async function endPause(
  tx: Tx,
  id: string,
  end: { readonly to: string; readonly resumedWhy: string; readonly resumedByName: string },
): Promise<void> {
  await tx.updateTable('inquiryPause').set(end).where('id', '=', id).execute()
}

/** The earliest first. */
export async function pausesOf(db: Db | Tx, inquiryIds: readonly string[]): Promise<InquiryPause[]> {
  if (inquiryIds.length === 0) return []
  return db.selectFrom('inquiryPause').selectAll().where('inquiryId', 'in', inquiryIds).orderBy('from').orderBy('id').execute()
}

/** The record takes the place of what was said of the same request before. */
export async function putRecords(tx: Tx, rows: readonly InquiryRecord[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('inquiryRecord')
    .values(rows.map(records.pack))
    .onConflict((conflict) =>
      conflict.columns(['inquiryId', 'detainerId']).doUpdateSet((e) => ({
        withheld: e.ref('excluded.withheld'),
        leftOut: e.ref('excluded.leftOut'),
        at: e.ref('excluded.at'),
        byName: e.ref('excluded.byName'),
      })),
    )
    .execute()
}

export async function removeRecords(tx: Tx, inquiryId: string, detainerIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('inquiryRecord').where('inquiryId', '=', inquiryId).where('detainerId', 'in', detainerIds).execute()
}

export async function recordsOfInquiry(db: Db | Tx, inquiryId: string): Promise<InquiryRecord[]> {
  const rows = await db.selectFrom('inquiryRecord').selectAll().where('inquiryId', '=', inquiryId).orderBy('id').execute()
  return rows.map(records.unpack)
}

type Letter = { readonly id: string; readonly inquiryId: string; readonly sha256: string; readonly at: string }

export async function insertLetter(tx: Tx, letter: Letter, content: Uint8Array): Promise<void> {
  await tx
    .insertInto('inquiryLetter')
    .values({ ...letter, content })
    .execute()
}

export async function letterByHash(db: Db | Tx, inquiryId: string, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('inquiryLetter')
    .select('content')
    .where('inquiryId', '=', inquiryId)
    .where('sha256', '=', sha256)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row?.content
}

export async function insertTarget(tx: Tx, target: InquiryTarget): Promise<void> {
  await tx.insertInto('inquiryTarget').values(target).execute()
}

/** In working days; the last word counts. */
export async function inquiryTarget(db: Db | Tx): Promise<number | undefined> {
  const row = await db
    .selectFrom('inquiryTarget')
    .select('days')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.days
}
