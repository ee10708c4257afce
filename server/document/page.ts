/**
 * A description drawn as one letter page, or as many as a long list takes: black on white, tagged and titled for screen readers (PDF/UA), under the office's letterhead,
 * with the head of the ledger at its foot, so that a print can be tied to the log. The same description and instant make the same bytes.
 */
import PDFDocument from 'pdfkit'
import type { Description, Language, Made } from './description.ts'
import { fit, heightOf } from './fit.ts'
import { paginate } from './paginate.ts'
import { LANG, type Piece, type Sheet, setText } from './piece.ts'
import { minuteOf } from './timeText.ts'
import { typefaceOn } from './typeface.ts'

const LEFT = 50
const TOP = 36
const WIDTH = 512
const FOOT = 742

const WORDS: Record<Language, { code: (code: string) => string; made: (by: string, at: string) => string; log: string }> = {
  en: {
    code: (code) => `${code.length === 5 ? 'FIPS' : 'ORI'} ${code}`,
    made: (by, at) => `Made ${at} by ${by}`,
    log: 'Detainer Desk, log at entry',
  },
  es: {
    code: (code) => `${code.length === 5 ? 'FIPS' : 'ORI'} ${code}`,
    made: (by, at) => `Hecho ${at} por ${by}`,
    log: 'Detainer Desk, registro en el asiento',
  },
}

export function drawPage(description: Description, made: Made): Promise<Uint8Array> {
  const { doc, done } = openDocument(description, made)
  const sheet: Sheet = { doc, type: typefaceOn(doc), left: LEFT, width: WIDTH }
  const top = headOf(description, made, sheet)
  const foot = footOf(description, made, sheet)
  const start = TOP + heightOf(top)
  const pieces = fit(description.blocks, description.language, sheet, FOOT - 6 - start)
  placeOn(doc, doc.struct('Document'), [...stack(top, TOP), ...stack(pieces, start), ...stack(foot, FOOT)], true)
  doc.end()
  return done
}

/** As many pages as the blocks take, each numbered, with the letterhead on the first. */
export async function drawPages(description: Description, made: Made): Promise<Uint8Array> {
  const { doc, done } = openDocument(description, made)
  const sheet: Sheet = { doc, type: typefaceOn(doc), left: LEFT, width: WIDTH }
  const top = headOf(description, made, sheet)
  const start = TOP + heightOf(top)
  const pages = paginate(description.blocks, sheet, FOOT - 6 - start, FOOT - 6 - TOP)
  const root = doc.struct('Document')
  for (const [index, pieces] of pages.entries()) {
    if (index > 0) doc.addPage()
    const foot = footOf(description, made, sheet, ` · page ${index + 1} of ${pages.length}`)
    const body = index === 0 ? [...stack(top, TOP), ...stack(pieces, start)] : stack(pieces, TOP)
    placeOn(doc, root, [...body, ...stack(foot, FOOT)], index === 0)
    await new Promise((next) => setImmediate(next))
  }
  root.end()
  doc.end()
  return done
}

function openDocument({ title, language }: Description, made: Made) {
  const at = new Date(made.at)
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: 0,
    pdfVersion: '1.7',
    // The types of pdfkit know only the archive subsets yet.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    lang: LANG[language],
    info: {
      Title: title,
      Author: made.office.name,
      Creator: 'Detainer Desk',
      Producer: 'Detainer Desk',
      CreationDate: at,
      ModDate: at,
    },
  })
  return { doc, done: bytesOf(doc) }
}

type Placed = readonly { readonly piece: Piece; readonly y: number }[]

function placeOn(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, placed: Placed, first: boolean): void {
  doc.markContent('Artifact', { type: 'Layout' }).strokeColor('black')
  for (const { piece, y } of placed) piece.rules(y)
  doc.endMarkedContent()
  doc.fillColor('black')
  if (first) doc.addStructure(root)
  for (const { piece, y } of placed) root.add(piece.structure(y))
}

const stack = (pieces: readonly Piece[], from: number): Placed => {
  let y = from
  return pieces.map((piece) => {
    const placed = { piece, y: y + piece.above }
    y = placed.y + piece.height
    return placed
  })
}

function headOf(
  { title, language, about }: Description,
  { office, facility, by, at, zone }: Made,
  sheet: Sheet,
): readonly Piece[] {
  const words = WORDS[language]
  const where = [office.state, words.code(office.code), facility]
    .filter((part) => part !== null && part !== office.name)
    .join(' · ')
  return [
    textPiece(sheet, 'P', office.name, 13, 'strong', 0),
    { ...textPiece(sheet, 'P', where, 9, 'plain', 1), rules: (y) => rule(sheet, y + 14) },
    textPiece(sheet, 'H1', title, 15, 'strong', 14),
    textPiece(sheet, 'P', `${about} · ${words.made(by, minuteOf(at, zone))}`, 9, 'plain', 3),
  ]
}

function footOf({ language }: Description, { head, office }: Made, sheet: Sheet, page = ''): readonly Piece[] {
  const line = `${WORDS[language].log} ${head.seq}, ${head.hash.slice(0, 12)} · ${office.name}${page}`
  return [{ ...textPiece(sheet, 'P', line, 8, 'plain', 5), rules: (y) => rule(sheet, y - 4) }]
}

const rule = ({ doc, left, width }: Sheet, y: number): void => {
  doc.moveTo(left, y).lineTo(left + width, y)
  doc.lineWidth(1).stroke()
}

function textPiece(sheet: Sheet, tag: string, words: string, size: number, weight: 'plain' | 'strong', above: number): Piece {
  const text = setText(sheet, { size, leading: 1.2, gap: 0 }, words, sheet.width, weight)
  return {
    height: text.height,
    above,
    rules: () => {},
    structure: (y) => sheet.doc.struct(tag, {}, [() => text.put(sheet.left, y)]),
  }
}

const bytesOf = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => done(Buffer.concat(parts)))
    doc.on('error', fail)
  })
