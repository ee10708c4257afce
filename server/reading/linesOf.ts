/** Pieces of text with their places, as lines: what stands at one height belongs together, from left to right. */
export type Piece = {
  readonly text: string
  readonly x: number
  /** Counted from below, as in a PDF. */
  readonly y: number
  readonly width: number
  readonly height: number
}

const MOST_PIECES = 20_000

export function linesOf(all: readonly Piece[]): string[] {
  const pieces = all
    .slice(0, MOST_PIECES)
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.y - a.y || a.x - b.x)
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - piece.y) <= Math.max(first.height, 4) / 2) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(joined)
}

function joined(line: readonly Piece[]): string {
  let end = Number.NaN
  let text = ''
  for (const piece of line.toSorted((a, b) => a.x - b.x)) {
    // Letters of one word touch; a PDF may bring each by itself.
    text += piece.x - end < Math.max(piece.height, 4) / 6 ? piece.text : ` ${piece.text}`
    end = piece.x + piece.width
  }
  return text.replace(/\s+/g, ' ').trim()
}
