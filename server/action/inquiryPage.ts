/** All that stands around one inquiry: its clock, the searches with what they found, the records released, and what was done with it. */
import { followersOf, inquiriesById, recordsOfInquiry } from '#db/repository/inquiry.ts'
import { searchesOf } from '#db/repository/inquirySearch.ts'
import { entriesOfSubject, readHead } from '#db/repository/ledger.ts'
import { mattersById } from '#db/repository/matter.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import { uncovered } from '#shared/core/inquiry/covers.ts'
import { unsettled } from '#shared/core/inquiry/settled.ts'
import { Problem } from '#shared/problem.ts'
import { readInquiry } from './changeInquiry.ts'
import { timed } from './inquiryClock.ts'
import { letterOf, letterText } from './inquiryDocuments.ts'
import { valuesOf } from './releaseRecords.ts'

/** Throws `record.notFound`, `office.notSetUp`. */
export async function inquiryPage(db: Db, id: string, at: string) {
  const inquiry = await readInquiry(db, id)
  const [clock] = await timed(db, [inquiry], at)
  if (!clock) throw new Problem('record.notFound', { id })
  const searches = await searchesOf(db, id)
  const records = await recordsOfInquiry(db, id)
  const released = records.filter(({ leftOut }) => leftOut === null)
  const ids = new Set([...searches.flatMap(({ foundIds }) => foundIds), ...records.map(({ detainerId }) => detainerId)])
  const office = await readOffice(db)
  const values = await valuesOf(
    db,
    released.map(({ detainerId }) => detainerId),
    office?.timeZone ?? 'UTC',
  )
  const [follows] = inquiry.follows === null ? [] : await inquiriesById(db, [inquiry.follows])
  const letter = await letterOf(db, inquiry)
  return {
    ...clock,
    searches: searches.map((search) => ({ ...search, uncovered: uncovered(inquiry, search) })),
    matters: await mattersById(db, [...ids]),
    records: released.map(({ detainerId, withheld, byName }) => ({
      detainerId,
      withheld,
      byName,
      values: values.get(detainerId) ?? null,
    })),
    leftOut: records.flatMap(({ detainerId, leftOut, byName }) => (leftOut ? [{ detainerId, ...leftOut, byName }] : [])),
    unsettled: unsettled(searches, records),
    letter,
    letterText: letterText(letter),
    follows: follows ? { id: follows.id, number: follows.number } : null,
    followers: await followersOf(db, id),
    timeline: await entriesOfSubject(db, id),
    head: await readHead(db),
  }
}
