/** What a search of an inquiry found is released, with what is withheld from it and why, or left out as a whole for a reason; nothing else is. */
import { chargesOfBookings } from '#db/repository/booking.ts'
import { detainersById, warrantsOfDetainers } from '#db/repository/detainer.ts'
import { putRecords, recordsOfInquiry, removeRecords } from '#db/repository/inquiry.ts'
import { searchesOf } from '#db/repository/inquirySearch.ts'
import { mattersById } from '#db/repository/matter.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import { type RecordValues, releasedCopy, usuallyWithheld } from '#shared/core/inquiry/releasedCopy.ts'
import { underAge } from '#shared/core/inquiry/underAge.ts'
import { Problem } from '#shared/problem.ts'
import type { Inquiry } from '#shared/record/inquiry.ts'
import type { InquiryRecord, ReleaseInput, Withheld } from '#shared/record/inquiryRecord.ts'
import type { Acting } from '../context.ts'
import { recordValues, type WholeRequest } from '../document/recordValues.ts'
import { changeInquiry, readInquiry } from './changeInquiry.ts'

/** Throws `inquiry.notFoundByIt`, and what `changeInquiry` throws. */
export async function releaseRecords(acting: Acting, { detainerIds, withheld, ...seen }: ReleaseInput): Promise<Inquiry> {
  const { tx, at, actor, newId } = acting
  const inquiry = await changeInquiry(acting, seen, 'work', () => ({}))
  const found = new Set((await searchesOf(tx, inquiry.id)).flatMap(({ foundIds }) => foundIds))
  if (withheld !== 'off' && detainerIds.some((id) => !found.has(id))) throw new Problem('inquiry.notFoundByIt')
  const requests = await detainersById(tx, detainerIds)
  const whole = typeof withheld === 'object' && 'leftOut' in withheld ? withheld : null
  if (withheld === 'off') await removeRecords(tx, inquiry.id, detainerIds)
  else {
    const rows = requests.map(
      ({ id: detainerId, subject, receivedAt }): InquiryRecord => ({
        id: newId(),
        inquiryId: inquiry.id,
        detainerId,
        withheld: whole ? [] : fieldsOf(withheld, inquiry, subject.born, receivedAt),
        leftOut: whole,
        at,
        byName: actor.name,
      }),
    )
    await putRecords(tx, rows)
  }
  const numbers = requests.map(({ number }) => number)
  const detail = { number: inquiry.number, records: numbers, withheld: inShort(withheld) }
  await acting.enter({ act: 'inquiry.released', subjectId: inquiry.id, detail })
  return inquiry
}

function fieldsOf(
  withheld: ReleaseInput['withheld'],
  { requester }: Inquiry,
  born: string | null,
  receivedAt: string,
): readonly Withheld[] {
  return Array.isArray(withheld) ? withheld : usuallyWithheld(requester, underAge(born, receivedAt.slice(0, 10)))
}

/** For the ledger. */
function inShort(withheld: ReleaseInput['withheld']): string | readonly string[] {
  if (typeof withheld === 'string') return withheld
  if ('leftOut' in withheld) return `left out: ${withheld.leftOut}${withheld.citation ? `, ${withheld.citation}` : ''}`
  return withheld.map(({ field, reason }) => `${field}: ${reason}`)
}

/** Each request as texts, by its id; four queries for any number. */
export async function valuesOf(db: Db | Tx, ids: readonly string[], zone: string): Promise<ReadonlyMap<string, RecordValues>> {
  if (ids.length === 0) return new Map()
  const matters = new Map((await mattersById(db, ids)).map((matter) => [matter.detainer.id, matter]))
  const warrants = groupedBy(await warrantsOfDetainers(db, ids), ({ detainerId }) => detainerId)
  const bookingIds = [...matters.values()].flatMap(({ booking }) => booking?.id ?? [])
  const charges = groupedBy(await chargesOfBookings(db, bookingIds), ({ bookingId }) => bookingId)
  const whole = (await detainersById(db, ids)).flatMap((detainer): WholeRequest[] => {
    const matter = matters.get(detainer.id)
    if (!matter) return []
    return [{ detainer, matter, warrants: warrants.get(detainer.id) ?? [], charges: charges.get(detainer.bookingId ?? '') ?? [] }]
  })
  return new Map(whole.map((request) => [request.detainer.id, recordValues(request, zone)]))
}

/** The records as they leave the office: what is withheld is not in them. */
export async function releasedOf(db: Db | Tx, inquiryId: string, zone: string) {
  const records = (await recordsOfInquiry(db, inquiryId)).filter(({ leftOut }) => leftOut === null)
  const values = await valuesOf(
    db,
    records.map(({ detainerId }) => detainerId),
    zone,
  )
  return records.flatMap(({ detainerId, withheld }) => {
    const own = values.get(detainerId)
    return own ? [{ detainerId, fields: releasedCopy(own, withheld) }] : []
  })
}

/** Throws `record.notFound`, `office.notSetUp`. */
export async function releasedCopies(db: Db, inquiryId: string) {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const { id } = await readInquiry(db, inquiryId)
  return releasedOf(db, id, office.timeZone)
}
