/** One block made ready for the page: how high it is, its rules, and its text with the structure that a screen reader follows. */
import type { Block, Language } from './description.ts'
import { linesOf } from './lines.ts'
import type { Typeface, Weight } from './typeface.ts'

export type Sheet = {
  readonly doc: PDFKit.PDFDocument
  readonly type: Typeface
  readonly left: number
  readonly width: number
}

/** How closely the page is set. */
export type Density = { readonly size: number; readonly leading: number; readonly gap: number }

export type Piece = {
  readonly height: number
  /** Space above it. */
  readonly above: number
  readonly rules: (y: number) => void
  readonly structure: (y: number) => PDFKit.PDFStructureElement
}

type Text = { readonly height: number; readonly put: (x: number, y: number) => void }

export const LANG: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** A text set into a column. */
export function setText({ type }: Sheet, { size, leading }: Density, text: string, width: number, weight: Weight): Text {
  const lines = linesOf(text, width, (one) => type.width(one, size, weight))
  const step = size * leading
  return {
    height: lines.length * step,
    put: (x, y) => lines.forEach((line, index) => type.put(line, x, y + index * step, size, weight)),
  }
}

export function pieceOf(block: Block, sheet: Sheet, density: Density): Piece {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, sheet, density)
    case 'paragraph': {
      const text = setText(sheet, density, block.text, sheet.width, block.strong ? 'strong' : 'plain')
      const options = block.language ? { lang: LANG[block.language] } : {}
      return {
        height: text.height,
        above: density.gap * 0.6,
        rules: () => {},
        structure: (y) => sheet.doc.struct('P', options, [() => text.put(sheet.left, y)]),
      }
    }
    case 'pairs':
      return grid(sheet, density, null, [0.24, 0.76], block.rows)
    case 'table':
      return grid(sheet, density, block.head, block.widths, block.rows, block.least)
    case 'signatures':
      return signatures(block.labels, sheet, density)
  }
}

function heading(words: string, sheet: Sheet, density: Density): Piece {
  const text = setText(sheet, { ...density, size: density.size + 1.5 }, words, sheet.width, 'strong')
  return {
    height: text.height,
    above: density.gap * 1.6,
    rules: () => {},
    structure: (y) => sheet.doc.struct('H2', {}, [() => text.put(sheet.left, y)]),
  }
}

/** A table with a head, or labels and values without one; in both the first cell names its row. */
function grid(
  sheet: Sheet,
  density: Density,
  head: readonly string[] | null,
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  least = 0,
): Piece {
  const { doc, left, width } = sheet
  const pad = density.gap * 0.35
  const xs = shares.map((_, index) => left + width * shares.slice(0, index).reduce((sum, share) => sum + share, 0))
  const set = (cells: readonly string[], weightOf: (index: number) => Weight, lowest = 0) => {
    const texts = shares.map((share, index) => setText(sheet, density, cells[index] ?? '', width * share - 8, weightOf(index)))
    return { texts, height: Math.max(lowest, ...texts.map((text) => text.height)) + pad }
  }
  const all = [
    ...(head ? [{ ...set(head, () => 'strong'), top: true }] : []),
    ...rows.map((row) => ({ ...set(row, (index) => (index === 0 && !head ? 'strong' : 'plain'), least), top: false })),
  ]
  const tops = all.map((_, index) => all.slice(0, index).reduce((sum, row) => sum + row.height, 0))
  return {
    height: all.reduce((sum, row) => sum + row.height, 0),
    above: density.gap * 0.6,
    rules: (y) => {
      if (!head) return
      all.forEach(({ height, top }, index) => {
        const at = y + (tops[index] ?? 0) + height - pad * 0.6
        doc.moveTo(left, at).lineTo(left + width, at)
        doc.lineWidth(top ? 0.9 : 0.3).stroke()
      })
    },
    structure: (y) =>
      doc.struct(
        'Table',
        {},
        all.map(({ texts, top }, index) =>
          doc.struct(
            'TR',
            {},
            texts.map((text, cell) => {
              const put = () => text.put(xs[cell] ?? left, y + (tops[index] ?? 0))
              // `scope` says what a head cell is the head of; the types of pdfkit do not know it yet.
              const scope = top ? 'Column' : cell === 0 ? 'Row' : null
              return scope ? doc.struct('TH', { scope } as object, [put]) : doc.struct('TD', {}, [put])
            }),
          ),
        ),
      ),
  }
}

function signatures(labels: readonly string[], sheet: Sheet, density: Density): Piece {
  const { doc, left, width } = sheet
  const half = width / 2
  const small = { ...density, size: density.size - 1 }
  const room = density.size * 2.6
  const set = labels.map((label) => setText(sheet, small, label, half - 20, 'plain'))
  const step = room + Math.max(...set.map((text) => text.height)) + 2
  const place = (index: number, y: number) => ({ x: left + (index % 2) * half, y: y + Math.floor(index / 2) * step + room })
  return {
    height: Math.ceil(labels.length / 2) * step,
    above: density.gap * 0.4,
    rules: (y) =>
      labels.forEach((_, index) => {
        const at = place(index, y)
        doc.moveTo(at.x, at.y - 2).lineTo(at.x + half - 20, at.y - 2)
        doc.lineWidth(0.7).stroke()
      }),
    structure: (y) =>
      doc.struct(
        'Sect',
        {},
        set.map((text, index) => {
          const at = place(index, y)
          return doc.struct('P', {}, [() => text.put(at.x, at.y)])
        }),
      ),
  }
}
