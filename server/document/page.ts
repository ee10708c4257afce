/**
 * A description drawn as one letter page: black on white, tagged and titled for screen readers (PDF/UA), under the office's letterhead,
 * with the head of the ledger at its foot, so that a print can be tied to the log. The same description and instant make the same bytes.
 */
import PDFDocument from 'pdfkit'
import type { Description, Language, Made } from './description.ts'
import { fit } from './fit.ts'
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
  const { title, language, blocks } = description
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
  const done = bytesOf(doc)
  const sheet: Sheet = { doc, type: typefaceOn(doc), left: LEFT, width: WIDTH }
  const top = headOf(description, made, sheet)
  const foot = footOf(description, made, sheet)
  const start = TOP + top.reduce((sum, piece) => sum + piece.above + piece.height, 0)
  const placed = [...stack(top, TOP), ...stack(fit(blocks, language, sheet, FOOT - 6 - start), start), ...stack(foot, FOOT)]
  doc.markContent('Artifact', { type: 'Layout' }).strokeColor('black')
  for (const { piece, y } of placed) piece.rules(y)
  doc.endMarkedContent()
  doc.fillColor('black')
  doc.addStructure(
    doc.struct(
      'Document',
      {},
      placed.map(({ piece, y }) => piece.structure(y)),
    ),
  )
  doc.end()
  return done
}

const stack = (pieces: readonly Piece[], from: number): readonly { piece: Piece; y: number }[] => {
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

function footOf({ language }: Description, { head, office }: Made, sheet: Sheet): readonly Piece[] {
  const line = `${WORDS[language].log} ${head.seq}, ${head.hash.slice(0, 12)} · ${office.name}`
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
