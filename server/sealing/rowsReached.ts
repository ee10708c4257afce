/**
 * Every row that holds something of the records that an order reaches, by table: those that belong to them, and those of other records that name
 * the person: questions and letters, outside lists, rosters, the ledger, the looks, the kept answers.
 */
import type { Db, Tx } from '#db/open.ts'
import { calledThere, type Reached } from '#db/repository/reach.ts'
import { keysNaming, keysWhere, rowsByKey } from '#db/repository/removal.ts'
import { type Called, namesPerson, type Naming } from '#shared/core/sealing/namesPerson.ts'
import { REMOVED } from '#shared/core/unnamed.ts'
import { withoutRemovals } from './withoutRemovals.ts'

type Rows = ReadonlyMap<string, readonly string[]>
export type Found = { readonly rows: Rows; readonly naming: Naming }

const BY_SUBJECT = ['conviction', 'person'] as const
const BY_BOOKING = ['charge', 'custodyEvent', 'releaseCheck', 'imported', 'rosterTrace'] as const
const BY_REQUEST = [
  'warrant',
  'finding',
  'evaluation',
  'decision',
  'firstDecision',
  'hold',
  'dutyRecord',
  'contact',
  'contradictionCheck',
  'contradictionSeen',
  'paperFile',
  'person',
  'listRow',
] as const

/** What other records say in words: the columns in which a person may be named. */
const SAID = {
  ledger: ['detail'],
  look: ['purpose', 'asked'],
  inquiry: ['name', 'organization', 'replyTo', 'question', 'asks', 'remark'],
  inquirySearch: ['criteria'],
  listRow: ['cells'],
  roster: ['found'],
} as const

export async function rowsReached(db: Db | Tx, reached: Reached): Promise<Found> {
  const { subjectIds, bookingIds, detainerIds } = reached
  const rows = new Map<string, Set<string>>()
  const add = (table: string, keys: readonly string[]): void => {
    if (keys.length > 0) rows.set(table, new Set([...(rows.get(table) ?? []), ...keys]))
  }
  add('subject', subjectIds)
  add('booking', bookingIds)
  add('detainer', detainerIds)
  for (const table of BY_SUBJECT) add(table, await keysWhere(db, table, ['subjectId'], subjectIds))
  for (const table of BY_BOOKING) add(table, await keysWhere(db, table, ['bookingId'], bookingIds))
  for (const table of BY_REQUEST) add(table, await keysWhere(db, table, ['detainerId'], detainerIds))
  for (const table of ['personLink', 'personPair']) add(table, await keysWhere(db, table, ['a', 'b'], subjectIds))
  const all = [...subjectIds, ...bookingIds, ...detainerIds]
  add('alarmAck', await keysWhere(db, 'alarmAck', ['bookingId', 'detainerId'], all))
  add('ledger', await keysWhere(db, 'ledger', ['detainerId', 'bookingId', 'subjectId'], all))

  const called = await calledHere(db, reached)
  const naming = namesPerson(called)
  for (const [table, columns] of Object.entries(SAID)) add(table, await keysNaming(db, table, columns, naming))
  // An id names nobody; but an answer that bears one holds the record.
  add('answer', await keysNaming(db, 'answer', ['answer'], namesPerson(called, all)))
  await addQuestions(db, rows, add, detainerIds)
  await withoutRemovals(db, rows)
  return { rows: new Map([...rows].map(([table, keys]) => [table, [...keys].toSorted()])), naming }
}

/** Where the person stays on record for something else, only what is about these records goes: their name stays in use. */
async function calledHere(db: Db | Tx, reached: Reached): Promise<readonly Called[]> {
  if (!reached.personStays) return calledThere(db, reached)
  const bookings = await rowsByKey(db, 'booking', reached.bookingIds)
  return [{ surname: '', given: null, aliases: [], numbers: bookings.map(({ row }) => String(row['number'])) }]
}

type Add = (table: string, keys: readonly string[]) => void

/** A question that names the person, with its searches, pauses and letter; of any other that found a record, the letter. */
async function addQuestions(
  db: Db | Tx,
  rows: Map<string, Set<string>>,
  add: Add,
  detainerIds: readonly string[],
): Promise<void> {
  const searches = await rowsByKey(db, 'inquirySearch', [...(rows.get('inquirySearch') ?? [])])
  add(
    'inquiry',
    searches.map(({ row }) => String(row['inquiryId'])),
  )
  const named = [...(rows.get('inquiry') ?? [])]
  for (const table of ['inquirySearch', 'inquiryPause']) add(table, await keysWhere(db, table, ['inquiryId'], named))
  const released = await rowsByKey(db, 'inquiryRecord', await keysWhere(db, 'inquiryRecord', ['detainerId'], detainerIds))
  const answered = released.map(({ row }) => String(row['inquiryId']))
  add('inquiryLetter', await keysWhere(db, 'inquiryLetter', ['inquiryId'], [...named, ...answered]))
  const lists = await rowsByKey(db, 'listRow', [...(rows.get('listRow') ?? [])])
  const listIds = [...new Set(lists.map(({ row }) => String(row['listId'])))]
  add('listLetter', await keysWhere(db, 'listLetter', ['listId'], listIds))
  // The hash of a search could be tried against names: it goes from the ledger as well.
  const sealed = await rowsByKey(db, 'inquirySearch', [...(rows.get('inquirySearch') ?? [])])
  const hashes = sealed.map(({ row }) => String(row['resultHash'])).filter((hash) => hash !== REMOVED)
  const entries = await keysWhere(db, 'ledger', ['subjectId'], [...named, ...sealed.map(({ key }) => key)])
  add('ledger', entries)
  if (hashes.length > 0) add('answer', await keysNaming(db, 'answer', ['answer'], namesPerson([], hashes)))
}
