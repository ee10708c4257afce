/** Two sentences word by word: what both say, what was taken out and what was put in, in reading order. */
export type WordChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Words joined by single spaces: the parts that are not added make the first sentence, those that are not removed the second. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  const common = commonLengths(a, b)
  const changes: { kind: WordChange['kind']; words: string[] }[] = []
  const put = (kind: WordChange['kind'], word: string): void => {
    const last = changes.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else changes.push({ kind, words: [word] })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      put('same', one)
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      put('removed', one)
      i += 1
    } else {
      put('added', other ?? '')
      j += 1
    }
  }
  return changes.map(({ kind, words }) => ({ kind, text: words.join(' ') }))
}

export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

type Lengths = readonly Uint16Array[]

const lengthAt = (lengths: Lengths, i: number, j: number): number => lengths[i]?.[j] ?? 0

/** The length of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Lengths {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i]
      if (row)
        row[j] = a[i] === b[j] ? lengthAt(rows, i + 1, j + 1) + 1 : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1))
    }
  return rows
}
