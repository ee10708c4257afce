/** The papers of an inquiry: the letter, drawn when it is approved and kept as it was then, and the certificate of a search. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { inquiriesById, insertLetter, letterByHash, recordsOfInquiry } from '#db/repository/inquiry.ts'
import { searchByNumber, searchesOf } from '#db/repository/inquirySearch.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import type { Inquiry } from '#shared/record/inquiry.ts'
import type { Acting } from '../context.ts'
import type { Description, Made } from '../document/description.ts'
import { inquiryLetter } from '../document/inquiryLetter.ts'
import { drawPage, drawPages } from '../document/page.ts'
import { searchCertificate } from '../document/searchCertificate.ts'
import { readInquiry } from './changeInquiry.ts'
import { releasedOf } from './releaseRecords.ts'

/** As it would go out now; what is withheld is not in it. Throws `office.notSetUp`. */
export async function letterOf(db: Db | Tx, inquiry: Inquiry): Promise<Description> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const [former] = inquiry.follows === null ? [] : await inquiriesById(db, [inquiry.follows])
  const released = await releasedOf(db, inquiry.id, office.timeZone)
  const searches = await searchesOf(db, inquiry.id)
  const leftOut = (await recordsOfInquiry(db, inquiry.id)).flatMap((record) => record.leftOut ?? [])
  return inquiryLetter({ inquiry, searches, released, leftOut, follows: former?.number ?? null }, office.timeZone)
}

/** Of what it says, whoever draws it and whenever. */
export const letterText = (letter: Description): string => createHash('sha256').update(JSON.stringify(letter)).digest('hex')

/** Draws the letter and keeps it; answers its SHA-256. `seen`: its text on screen. Throws `inquiry.letterChanged` when it reads otherwise by now. */
export async function keepLetter(acting: Acting, inquiry: Inquiry, seen: string | undefined): Promise<string> {
  const { tx, at, newId } = acting
  const letter = await letterOf(tx, inquiry)
  if (seen !== undefined && letterText(letter) !== seen) throw new Problem('inquiry.letterChanged')
  const bytes = await drawPages(letter, await madeNow(acting))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertLetter(tx, { id: newId(), inquiryId: inquiry.id, sha256, at }, bytes)
  return sha256
}

/** The letter as it was approved. Throws `record.notFound`, also while nothing is approved. */
export async function approvedLetter(db: Db, id: string) {
  const { number, letterHash } = await readInquiry(db, id)
  const content = letterHash === null ? undefined : await letterByHash(db, id, letterHash)
  if (!content) throw new Problem('record.notFound', { id })
  return { name: `letter-${number}.pdf`, pdf: Buffer.from(content).toString('base64'), sha256: letterHash }
}

export const MakeCertificateInput = z.object({ number: z.string() })

/** Throws `record.notFound`, `office.notSetUp`. */
export async function makeCertificate(acting: Acting, { number }: z.infer<typeof MakeCertificateInput>) {
  const search = await searchByNumber(acting.tx, number)
  if (!search) throw new Problem('record.notFound', { number })
  const inquiry = await readInquiry(acting.tx, search.inquiryId)
  const made = await madeNow(acting)
  const bytes = await drawPage(searchCertificate(search, inquiry, made.zone), made)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const detail = { kind: 'certificate', language: 'en', number, sha256 }
  await acting.enter({ act: 'document.made', subjectId: inquiry.id, detail })
  return { name: `certificate-${number}.pdf`, pdf: Buffer.from(bytes).toString('base64'), sha256 }
}

async function madeNow({ tx, actor, at }: Acting): Promise<Made> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  return { office, facility: null, by: actor.name, at, zone: office.timeZone, head: await readHead(tx) }
}
