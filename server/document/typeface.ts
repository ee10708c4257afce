/**
 * Public Sans on a PDF page. It comes in three parts by script, so a name as "ĐỖ" is set from more than one; a character that none of them
 * has loses its accents, and if that is not enough it is named by its number: nothing is ever replaced by a question mark.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sfntOf } from './sfnt.ts'

const PARTS = ['latin', 'latin-ext', 'vietnamese'] as const
const WEIGHTS = { plain: 400, strong: 700 } as const
export type Weight = keyof typeof WEIGHTS

export type Typeface = {
  readonly width: (text: string, size: number, weight: Weight) => number
  /** `x`, `y`: the left top of the line. */
  readonly put: (text: string, x: number, y: number, size: number, weight: Weight) => void
}

type Run = { readonly font: string; readonly text: string }
type Cut = { readonly hasGlyphForCodePoint: (code: number) => boolean }

const files = createRequire(import.meta.url)
const kept = new Map<string, Buffer>()

function fileOf(part: string, weight: number): Buffer {
  const name = `@fontsource/public-sans/files/public-sans-${part}-${weight}-normal.woff`
  const file = kept.get(name) ?? sfntOf(readFileSync(files.resolve(name)))
  kept.set(name, file)
  return file
}

export function typefaceOn(doc: PDFKit.PDFDocument): Typeface {
  const cuts = new Map<string, Cut>()
  const cutOf = (part: string, weight: Weight): Cut => {
    const font = `${part} ${weight}`
    const known = cuts.get(font)
    if (known) return known
    doc.registerFont(font, fileOf(part, WEIGHTS[weight])).font(font)
    // The types of pdfkit do not show the font that it has read.
    const cut = (doc as unknown as { readonly _font: { readonly font: Cut } })._font.font
    cuts.set(font, cut)
    return cut
  }
  const partFor = (letter: string, weight: Weight): string | undefined =>
    PARTS.find((part) => cutOf(part, weight).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))

  const runsOf = (text: string, weight: Weight): readonly Run[] => {
    const runs: { font: string; text: string }[] = []
    for (const letter of printable(text, (one) => partFor(one, weight) !== undefined)) {
      const font = `${partFor(letter, weight) ?? PARTS[0]} ${weight}`
      const last = runs.at(-1)
      if (last?.font === font) last.text += letter
      else runs.push({ font, text: letter })
    }
    return runs
  }
  const widthOf = ({ font, text }: Run, size: number): number => doc.font(font).fontSize(size).widthOfString(text)

  // Words come again and again, line by line and closer from try to try; a width grows with the size.
  const units = new Map<string, number>()
  const unitOf = (text: string, weight: Weight): number => {
    const key = `${weight} ${text}`
    const unit = units.get(key) ?? runsOf(text, weight).reduce((sum, run) => sum + widthOf(run, 1), 0)
    units.set(key, unit)
    return unit
  }

  return {
    width: (text, size, weight) => unitOf(text, weight) * size,
    put: (text, x, y, size, weight) => {
      let at = x
      for (const run of runsOf(text, weight)) {
        const width = widthOf(run, size)
        doc.text(run.text, at, y, { lineBreak: false })
        at += width
      }
    },
  }
}

const SIGNS: Readonly<Record<string, string>> = { '→': '->', '≤': '<=', '≥': '>=', '☐': '[ ]', '✓': 'x', '−': '-' }

/** The same text in letters that can be set. */
export function printable(text: string, has: (letter: string) => boolean): readonly string[] {
  return Array.from(text.normalize('NFC').replace(/\s+/g, ' ')).flatMap((letter) => {
    if (has(letter)) return [letter]
    if (SIGNS[letter] !== undefined) return Array.from(SIGNS[letter])
    const bare = Array.from(letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    if (bare.length > 0 && bare.every(has)) return bare
    const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return /\p{M}|\p{Cf}/u.test(letter) ? [] : Array.from(`[U+${number}]`)
  })
}
