/** What goes with a record of each series, by table: its own rows and what the ledger and the kept answers say of it; other series keep theirs. */
import type { Db, Tx } from '#db/open.ts'
import { keysNaming, keysWhere } from '#db/repository/removal.ts'
import { namesPerson } from '#shared/core/sealing/namesPerson.ts'
import type { Series } from '#shared/record/retention.ts'
import type { Found } from '../sealing/rowsReached.ts'
import { withoutRemovals } from '../sealing/withoutRemovals.ts'

type Of = readonly (readonly [table: string, columns: readonly string[]])[]

const OF: Readonly<Record<Series, Of>> = {
  requests: [
    ['detainer', ['id']],
    ...[
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
      'alarmAck',
      'person',
    ].map((table) => [table, ['detainerId']] as const),
    ['ledger', ['detainerId', 'subjectId']],
  ],
  bookings: [
    ['booking', ['id']],
    ...['charge', 'custodyEvent', 'releaseCheck', 'imported', 'rosterTrace'].map((table) => [table, ['bookingId']] as const),
    ['ledger', ['bookingId', 'subjectId']],
  ],
  papers: [['paperFile', ['id']]],
  inquiries: [
    ['inquiry', ['id']],
    ...['inquirySearch', 'inquiryPause', 'inquiryLetter'].map((table) => [table, ['inquiryId']] as const),
    ['ledger', ['subjectId']],
  ],
  lists: [
    ['listRow', ['listId']],
    ['listLetter', ['listId']],
  ],
  looks: [],
  answers: [],
}
/** Of a person of whom no other booking is left. */
const OF_PERSON: Of = [
  ['subject', ['id']],
  ['conviction', ['subjectId']],
  ['person', ['subjectId']],
  ['personLink', ['a', 'b']],
  ['personPair', ['a', 'b']],
  ['ledger', ['subjectId']],
]
/** Whose answers are looked through for their ids. */
const ANSWERED: readonly Series[] = ['requests', 'bookings', 'inquiries']

export async function seriesRows(
  db: Db | Tx,
  series: Series,
  ids: readonly string[],
  subjectIds: readonly string[],
): Promise<Found> {
  const rows = new Map<string, Set<string>>()
  const add = (table: string, keys: readonly string[]): void => {
    if (keys.length > 0) rows.set(table, new Set([...(rows.get(table) ?? []), ...keys]))
  }
  if (series === 'looks') add('look', ids)
  if (series === 'answers') add('answer', ids)
  for (const [table, columns] of OF[series]) add(table, await keysWhere(db, table, columns, ids))
  for (const [table, columns] of OF_PERSON) add(table, await keysWhere(db, table, columns, subjectIds))
  const naming = namesPerson([], [...ids, ...subjectIds])
  if (ANSWERED.includes(series) && ids.length > 0) add('answer', await keysNaming(db, 'answer', ['answer'], naming))
  await withoutRemovals(db, rows)
  return { rows: new Map([...rows].map(([table, keys]) => [table, [...keys].toSorted()])), naming }
}
