/** One file, read by what is surest: the fields of a form, else the text of a PDF, else text recognition, page by page until enough is known. */
import { firstOfEach } from '#shared/core/paper/offer.ts'
import { readForm } from '#shared/core/paper/readForm.ts'
import { type Line, readLines } from '#shared/core/paper/readLines.ts'
import type { Offer, PaperReading } from '#shared/record/paperReading.ts'
import { openImage } from './openImage.ts'
import { isUnread, MOST_PAGES, openPdf, type Opened } from './openPdf.ts'
import type { ReadingTask } from './readPaper.ts'
import { openRecognition } from './recognise.ts'

/** A line or two that look like a label stand in any paper. */
const SOME = 3

/** From a scan that gave so much the further pages are not read: recognition takes seconds a page. */
const ENOUGH = 8

export async function readFile({ bytes, type }: ReadingTask): Promise<PaperReading> {
  const opened = await (type === 'application/pdf' ? openPdf(bytes) : openImage(bytes, type))
  if (isUnread(opened)) return opened
  const { pages, fields, lines } = opened
  const read = (by: 'fields' | 'text' | 'ocr', offers: readonly Offer[]): PaperReading =>
    offers.length === 0
      ? { outcome: 'unread', why: 'nothing', pages }
      : { outcome: 'read', by, pages, offers: firstOfEach(offers) }
  const filled = readForm(fields)
  const printed = readLines(lines)
  // On a form that is filled in, what is printed says only which form it is and what it asks.
  if (filled.length > 0)
    return read('fields', [...filled, ...printed.filter(({ field }) => field === 'form' || field === 'asks')])
  if (printed.length >= SOME) return read('text', printed)
  const recognised = await recognise(opened)
  if (recognised === null) return printed.length > 0 ? read('text', printed) : { outcome: 'unread', why: 'no_ocr', pages }
  return recognised.length > 0 ? read('ocr', recognised) : read('text', printed)
}

/** Null where this desk has no text recognition, or nothing to draw a page with. */
async function recognise({ pages, picture }: Opened): Promise<Offer[] | null> {
  const recognition = await openRecognition()
  if (!recognition) return null
  const lines: Line[] = []
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
    const png = await picture(page)
    if (!png) return null
    lines.push(...(await recognition.lines(png)).map((line) => ({ ...line, page })))
    if (readLines(lines).length >= ENOUGH) break
  }
  return readLines(lines)
}
