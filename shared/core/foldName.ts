/** A name as search sees it: capitals without accents, hyphens or apostrophes; every part stands alone, so either surname finds it. */
export const foldName = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .replace(/['’.]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

/** Identifying numbers as search sees them: `A 012-345-678` and `12345678` are the same A-number. */
export const foldNumber = (number: string): string =>
  number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^A?0*(?=\d)/, '')
