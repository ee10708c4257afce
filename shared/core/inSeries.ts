/** Words in a row as a sentence lists them: `a`, `a and b`, `a, b or c`. */
export const inSeries = (words: readonly string[], join: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`
