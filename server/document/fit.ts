/** Makes the blocks fit one page: first set closer, then shortened from the longest, each saying how much more stands in the log. */
import type { Block, Language, Paragraph, Table } from './description.ts'
import { type Density, type Piece, pieceOf, type Sheet } from './piece.ts'

const DENSITIES: readonly Density[] = [
  { size: 10.5, leading: 1.36, gap: 9 },
  { size: 10, leading: 1.32, gap: 8 },
  { size: 9.5, leading: 1.28, gap: 7 },
  { size: 9, leading: 1.24, gap: 6 },
  { size: 8.5, leading: 1.2, gap: 5 },
  { size: 8, leading: 1.18, gap: 4 },
]
const CLOSEST: Density = { size: 7.5, leading: 1.16, gap: 3.5 }

const MORE: Record<Language, { rows: (count: number) => string; words: (count: number) => string }> = {
  en: {
    rows: (count) => `and ${count} more, which ${count === 1 ? 'stands' : 'stand'} in the log.`,
    words: (count) => ` … (${count} more ${count === 1 ? 'word stands' : 'words stand'} in the log)`,
  },
  es: {
    rows: (count) => `y ${count} más, que ${count === 1 ? 'consta' : 'constan'} en el registro.`,
    words: (count) => ` … (${count} ${count === 1 ? 'palabra más consta' : 'palabras más constan'} en el registro)`,
  },
}

/** What a block shows of itself: rows of a table or words of a paragraph. */
type Shown = { readonly block: Block; readonly all: number; shown: number }

/** Throws when what may not be shortened is more than a page. */
export function fit(blocks: readonly Block[], language: Language, sheet: Sheet, room: number): readonly Piece[] {
  for (const density of DENSITIES) {
    const pieces = blocks.map((block) => pieceOf(block, sheet, density))
    if (heightOf(pieces) <= room) return pieces
  }
  const parts = blocks.map((block): Shown => ({ block, all: lengthOf(block), shown: lengthOf(block) }))
  for (;;) {
    const pieces = parts.map((part) => shortened(part, language).map((block) => pieceOf(block, sheet, CLOSEST)))
    if (heightOf(pieces.flat()) <= room) return pieces.flat()
    const heights = pieces.map(heightOf)
    const [tallest] = parts
      .map((part, index) => ({ part, height: heights[index] ?? 0 }))
      .filter(({ part }) => part.shown > 1)
      .toSorted((a, b) => b.height - a.height)
    if (!tallest) throw new Error('a document does not fit one page')
    const { part, height } = tallest
    // Nearly as much as is too much at once, then one row or a few words at a time.
    const excess = Math.min(1, (heightOf(pieces.flat()) - room) / height)
    const least = part.block.kind === 'table' ? 1 : Math.ceil(part.shown * 0.03)
    part.shown = Math.max(1, part.shown - Math.max(least, Math.floor(part.shown * excess * 0.9)))
  }
}

export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { above, height }) => sum + above + height, 0)

const wordsOf = ({ text }: Paragraph): readonly string[] => text.trim().split(/\s+/)

/** 0: it stays whole. */
function lengthOf(block: Block): number {
  if (block.kind === 'table') return block.whole ? 0 : block.rows.length
  return block.kind === 'paragraph' && block.mayShorten ? wordsOf(block).length : 0
}

function shortened({ block, all, shown }: Shown, language: Language): readonly Block[] {
  const more = all - shown
  if (more === 0) return [block]
  if (block.kind === 'table') return [fewer(block, shown), { kind: 'paragraph', text: MORE[language].rows(more) }]
  if (block.kind !== 'paragraph') return [block]
  return [{ ...block, text: wordsOf(block).slice(0, shown).join(' ') + MORE[block.language ?? language].words(more) }]
}

const fewer = (table: Table, shown: number): Table => ({ ...table, rows: table.rows.slice(0, shown) })
