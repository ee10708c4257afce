/** A text broken into lines that fit a width: between words, and within a word that is wider than the line. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const space = widthOf(' ')
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.trim().split(/\s+/)) {
    const more = widthOf(word)
    if (line !== '' && used + space + more <= width) {
      line = `${line} ${word}`
      used += space + more
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = more <= width ? [word] : piecesOf(word, width, widthOf)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = widthOf(line)
  }
  return [...lines, line]
}

function piecesOf(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
