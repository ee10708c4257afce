/** A day as lists write it: 2026-03-04, 3/4/2026, 3/4/26, 4-Mar-2026, March 4, 2026; a year or a month alone stays partial. */
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** Years written with two digits: 68 is 1968, 67 is 2067. */
const PIVOT = 68

/** `dayFirst`: 3/4 is the third of April. Null: it cannot be read, or there is no such day. */
export function readDay(text: string, dayFirst: boolean): string | null {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?([.]\d+)?( ?[AP]M)?(Z|[+-]\d\d:?\d\d)?$/i, '')
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(plain)
  if (slashed) {
    const [, first, second, year] = slashed
    return dayFirst ? dayOf(year, second, first) : dayOf(year, first, second)
  }
  const worded = /^(\d{1,2})[- ]([A-Za-z]{3,9})[.,]?[- ](\d{2}|\d{4})$/.exec(plain)
  if (worded) return dayOf(worded[3], monthOf(worded[2]), worded[1])
  const american = /^([A-Za-z]{3,9})[.]? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain)
  if (american) return dayOf(american[3], monthOf(american[1]), american[2])
  return /^(19|20)\d{2}$/.test(plain) ? plain : null
}

const monthOf = (word = ''): string => String(MONTHS.indexOf(word.slice(0, 3).toUpperCase()) + 1)

function dayOf(year = '', month = '', day?: string): string | null {
  const whole = year.length === 2 ? String(Number(year) + (Number(year) < PIVOT ? 2000 : 1900)) : year
  const parts = [whole, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  const text = parts.join('-')
  const time = Date.parse(`${text}${day === undefined ? '-01' : ''}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? null : text
}
