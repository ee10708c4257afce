/** Cells as exports write them: text with padding, days as ISO, as month/day/year, or as the day count of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30)

/** Trimmed, null when empty. A day is written YYYY-MM-DD. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') return cellText(inner(value))
  const text = legible(String(value as string | number | boolean)).trim()
  return text === '' ? null : text
}

/** A NUL is no letter, and PostgreSQL keeps none: it becomes the mark for what cannot be read (U+FFFD), like a byte that is no letter. */
export const legible = (text: string): string => text.replaceAll('\0', '\uFFFD')

/** A day that cannot be read is given back as it stands, for whoever judges it. */
export function cellDay(value: unknown): string | null {
  if (typeof value === 'number') return new Date(EPOCH + Math.floor(value) * 86_400_000).toISOString().slice(0, 10)
  const text = cellText(value)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text ?? '')
  if (american) return [american[3], american[1]?.padStart(2, '0'), american[2]?.padStart(2, '0')].join('-')
  return text !== null && /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text
}

/** A day of the calendar, so not 2011-02-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whole years; null when missing or no number. */
export const ageOf = (age: string | null): number | null => (age !== null && /^\d{1,3}$/.test(age) ? Number(age) : null)

/** Formatted text, links and formulas carry their text inside. */
function inner(value: object): unknown {
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: string }) => part.text ?? '').join('')
  if ('text' in value) return value.text
  return 'result' in value ? value.result : null
}
