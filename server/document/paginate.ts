/** Blocks over as many pages as they take: a long table goes on under its own head, a heading never stands alone at the foot of a page. */
import type { Block, Table } from './description.ts'
import { type Density, type Piece, pieceOf, type Sheet } from './piece.ts'

const DENSITY: Density = { size: 8.5, leading: 1.22, gap: 6 }

/** What must fit below a heading that it belongs to, in points. */
const UNDER_HEADING = 90

/** `first`, `other`: the room on the first page and on each further one, in points. */
export function paginate(blocks: readonly Block[], sheet: Sheet, first: number, other: number): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]]
  let room = first
  const turn = (): void => {
    pages.push([])
    room = other
  }
  const put = (piece: Piece): void => {
    pages.at(-1)?.push(piece)
    room -= piece.above + piece.height
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      let rest = block.rows
      while (rest.length > 0) {
        const fits = rowsThatFit(block, rest, sheet, room)
        if (fits === 0 && room < other) turn()
        else {
          // A row that is higher than a page is put down all the same.
          put(pieceOf({ ...block, rows: rest.slice(0, Math.max(1, fits)) }, sheet, DENSITY))
          rest = rest.slice(Math.max(1, fits))
        }
      }
      continue
    }
    const piece = pieceOf(block, sheet, DENSITY)
    if (piece.above + piece.height + (block.kind === 'heading' ? UNDER_HEADING : 0) > room) turn()
    put(piece)
  }
  return pages
}

function rowsThatFit(table: Table, rows: Table['rows'], sheet: Sheet, room: number): number {
  const bare = pieceOf({ ...table, rows: [] }, sheet, DENSITY)
  let used = bare.above + bare.height
  for (const [index, row] of rows.entries()) {
    used += pieceOf({ ...table, rows: [row] }, sheet, DENSITY).height - bare.height
    if (used > room) return index
  }
  return rows.length
}
