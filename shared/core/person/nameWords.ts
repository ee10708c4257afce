/** The words of a name that are looked for: particles such as DE LA and endings such as JR stand aside as long as another word remains. */
const ASIDE = new Set(
  'DE LA LAS LOS DEL EL Y E DA DO DOS DAS DI VAN VON DER DEN TEN TER MC MAC O AL BIN BEN ST JR SR II III IV'.split(' '),
)

/** `words`: as `foldName` gives them. */
export function bearing(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !ASIDE.has(word))
  return left.length === 0 ? words : left
}

/** What is heard alone: each bearing word, and the name written as one word if particles belong to it. */
export function heardAlone(words: readonly string[]): readonly string[] {
  const left = bearing(words)
  return left.length === words.length ? left : [...left, words.join('')]
}
