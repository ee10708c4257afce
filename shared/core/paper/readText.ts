/** What is written after a label, as the value that the log keeps; whatever does not have the shape of such a value is no value. */
import type { Offered } from '../../record/paperReading.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The first day in a text, as `YYYY-MM-DD`: 03/02/1975, 3-2-1975, 1975-03-02, March 2, 1975, 02 MAR 1975, also 03021975. */
export function readDay(text: string): string | null {
  const numbers = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text)
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const american = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/.exec(text)
  if (american) return day(Number(american[3]), Number(american[1]), Number(american[2]))
  const worded = /\b(?:(\d{1,2})[\s-]*)?([a-z]{3})[a-z]*\.?[\s-]*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/i.exec(text)
  const month = MONTHS.indexOf(worded?.[2]?.toLowerCase() ?? '') + 1
  if (worded && month > 0) return day(Number(worded[4]), month, Number(worded[1] ?? worded[3]))
  // A fax loses the strokes between the numbers first.
  const run = /(?<!\d)(\d{2})\/?(\d{2})\/?(\d{4})(?!\d)/.exec(text)
  return run ? day(Number(run[3]), Number(run[1]), Number(run[2])) : null
}

function day(year: number, month: number, date: number): string | null {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (year < 1900 || year > 2099 || !(date >= 1 && date <= (days[month - 1] ?? 0))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** `A` and eight or nine digits, however they are grouped. */
export function readANumber(text: string): string | null {
  const found = /(?<![A-Z0-9])A?[\s#:-]*(\d{2,3})[\s.-]?(\d{3})[\s.-]?(\d{3})(?!\d)/i.exec(text)
  return found ? `A${found[1]}${found[2]}${found[3]}` : null
}

/** The number of the federal support center is printed on every form and is not the officer's. */
const PRINTED = ['8028726020', '8554486903']

export function readPhone(text: string): string | null {
  const found = [...text.matchAll(/(?:\+?1[\s.-]?)?[({]?(\d{3})[)}]?[\s.-]?(\d{3})[\s.-](\d{4})(?!\d)/g)].find(
    ([, area, office, line]) => !PRINTED.includes(`${area}${office}${line}`),
  )
  return found ? `(${found[1]}) ${found[2]}-${found[3]}` : null
}

/** An identifier: letters and digits together, with at least four digits among them. */
export function readNumber(text: string): string | null {
  const found = /(?<!\S)[A-Z]{0,4}[-\s]?\d[\dA-Z/-]{3,20}(?=[\s.,;:)]|$)/i.exec(text)?.[0].trim() ?? ''
  return found.replace(/\D/g, '').length >= 4 ? found : null
}

export function readSex(text: string): Offered['subject.sex'] | null {
  const [letter] = /^\W*(m|f|x)(ale|emale)?\b/i.exec(text) ?? []
  const first = letter?.replace(/\W/g, '').charAt(0).toUpperCase()
  return first === 'M' || first === 'F' || first === 'X' ? first : null
}

/** Words without what a scan adds at their edges. */
export function readWords(text: string): string | null {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d(]+|[^\p{L}\d).]+$/gu, '')
    .slice(0, 200)
  return (plain.match(/\p{L}/gu) ?? []).length >= 2 ? plain : null
}

export type Name = { surname: string; given: string | null; middle: string | null }

/** `SURNAME, Given Middle` or `Given SURNAME`; where neither comma nor capitals tell which is which, nobody guesses. */
export function readName(text: string): Name | null {
  const plain = text
    .replace(/[^\p{L}\s,.'’-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.'-]+|[\s,'-]+$/g, '')
  const [surname = '', rest] = plain.split(/\s?,\s?/, 2)
  if (rest !== undefined && surname.length >= 2) return { surname, ...givenNames(rest.split(' ')) }
  const words = plain.split(' ').filter((word) => word.length > 1)
  const capitals = words.findIndex((word) => word.length > 1 && word === word.toUpperCase())
  const told = capitals > 0 && words.slice(capitals).every((word) => word === word.toUpperCase())
  if (told) return { surname: words.slice(capitals).join(' '), ...givenNames(words.slice(0, capitals)) }
  if (words.length === 2) return { surname: words[1] ?? '', given: words[0] ?? null, middle: null }
  return null
}

const givenNames = (words: readonly string[]) => {
  const [given = '', ...more] = words.filter((word) => /\p{L}/u.test(word))
  return { given: given || null, middle: more.join(' ') || null }
}
