/** A document is made: one page of one request or one booking, as the records stand at this instant; the ledger keeps what, for whom, and its hash. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { chargesOfBooking } from '#db/repository/booking.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import { Problem } from '#shared/problem.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { Office } from '#shared/record/office.ts'
import type { Acting } from '../context.ts'
import { decisionSheet } from '../document/decisionSheet.ts'
import type { Description } from '../document/description.ts'
import { faceSheet } from '../document/faceSheet.ts'
import { noticeToPerson } from '../document/noticeToPerson.ts'
import { drawPage } from '../document/page.ts'
import { releaseSheet as releasePage } from '../document/releaseSheet.ts'
import { replyToIce, tellsBooking } from '../document/replyToIce.ts'
import { requestRecords } from '../document/requestRecords.ts'
import { releaseSheet } from './releaseSheet.ts'

export const DocumentInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notice'), detainerId: z.string(), language: z.enum(['en', 'es']).default('en') }),
  z.object({ kind: z.enum(['reply', 'decision']), detainerId: z.string() }),
  z.object({ kind: z.enum(['face', 'release']), bookingId: z.string() }),
])
export type DocumentInput = z.infer<typeof DocumentInput>

type Described = {
  readonly description: Description
  readonly detainerId: string | null
  readonly bookingId: string | null
  /** Of the request or the booking, for the name of the file. */
  readonly number: string
  readonly facilityId: string | null
}

/** Throws `office.notSetUp`, `record.notFound`; for a release sheet `release.stopped` with every stop. */
export async function makeDocument(acting: Acting, input: DocumentInput) {
  const { tx, actor, at } = acting
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const { description, detainerId, bookingId, number, facilityId } = await describe(acting, input, office.timeZone)
  const made = {
    office,
    facility: facilityOf(office, facilityId),
    by: actor.name,
    at,
    zone: office.timeZone,
    head: await readHead(tx),
  }
  const bytes = await drawPage(description, made)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { language } = description
  const subjectId = detainerId ?? bookingId ?? ''
  await acting.enter({
    act: 'document.made',
    subjectId,
    detainerId,
    bookingId,
    detail: { kind: input.kind, language, number, sha256 },
  })
  return { name: `${input.kind}-${number}-${language}.pdf`, pdf: Buffer.from(bytes).toString('base64'), sha256 }
}

async function describe({ tx, at }: Acting, input: DocumentInput, zone: string): Promise<Described> {
  if ('bookingId' in input) {
    const sheet = await releaseSheet(tx, input.bookingId, at)
    if (input.kind === 'release' && !sheet.gate.open) throw new Problem('release.stopped', sheet.gate.stops)
    const charges = await chargesOfBooking(tx, input.bookingId)
    const description = input.kind === 'release' ? releasePage(sheet, zone) : faceSheet({ ...sheet, charges }, at, zone)
    return { description, detainerId: null, ...ofBooking(sheet.booking), number: sheet.booking.number }
  }
  const records = await requestRecords(tx, input.detainerId, at)
  const { detainer, booking } = records
  const description =
    input.kind === 'notice'
      ? noticeToPerson(records, input.language, zone)
      : input.kind === 'reply'
        ? replyToIce(records, zone)
        : decisionSheet(records, zone)
  // The building in which somebody is kept tells as much as a booking number does.
  const where = input.kind === 'reply' && !tellsBooking(records) ? null : (booking?.facilityId ?? null)
  return { description, detainerId: detainer.id, bookingId: booking?.id ?? null, number: detainer.number, facilityId: where }
}

const ofBooking = ({ id, facilityId }: Booking) => ({ bookingId: id, facilityId })

/** The only one there is needs no record to be known. */
function facilityOf({ facilities }: Office, id: string | null): string | null {
  const [first] = facilities
  return facilities.find((one) => one.id === id)?.name ?? (facilities.length === 1 ? (first?.name ?? null) : null)
}
