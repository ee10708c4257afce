/** The parts of a cell that holds several things; blanks at its ends may have been cut off, so the mark is also found there. */
export const parted = (cell: string, split: string | null): readonly string[] =>
  (split === null ? [cell] : ` ${cell} `.split(split)).map((part) => part.trim())
