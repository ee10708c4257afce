/** Records are numbered within their year in the order of entry, each kind under a letter of its own: S2026-0001; a request has none: 2026-00001. */

/** `before`: how many of that year there are already. */
export const numberOfYear = (letter: 'S' | 'D' | 'Q' | 'L' | '', year: string, before: number): string =>
  `${letter}${year}-${String(before + 1).padStart(letter === '' ? 5 : 4, '0')}`
