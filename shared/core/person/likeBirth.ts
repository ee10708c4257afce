/**
 * Two birth dates side by side, part by part: a clerk slips in one part at a time, so each that holds speaks for one person and each that
 * does not speaks against it. The weights are bits of evidence (docs/decisions/0012).
 */
type Part = 'same' | 'near' | 'other'

/** `known_part`: one of them says less, and does not contradict. Null: the part is not known to both. */
export type BirthWay =
  | { readonly way: 'same' | 'known_part' | 'day_month_swapped' | 'century' }
  | { readonly way: 'parts'; readonly year: Part; readonly month: Part | null; readonly day: Part | null }

export type Born = { readonly year: number; readonly month: number; readonly day: number }

const YEAR: Record<Part, number> = { same: 5, near: 2.5, other: -4 }
const MONTH: Record<Part, number> = { same: 3, near: 0.5, other: -2 }
const DAY: Record<Part, number> = { same: 4.5, near: 0.5, other: -1.5 }
const ONE_MISTAKE = 9
/** One slip is a mistake, two are rather another date. */
const EACH_MORE = -1

/** `1975`, `1975-03` or `1975-03-02`; a part that is not known is 0. */
export function readBorn(text: string | null): Born | null {
  if (!text) return null
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}

/** Null: one of them is not known. */
export function likeBirth(a: Born | null, b: Born | null): (BirthWay & { readonly bits: number }) | null {
  if (!a || !b) return null
  const year = likeYear(a.year, b.year)
  const month = a.month === 0 || b.month === 0 ? null : likePart(a.month, b.month, 1)
  const day = month === null || a.day === 0 || b.day === 0 ? null : likePart(a.day, b.day, 4)
  const bits = YEAR[year] + (month ? MONTH[month] : 0) + (day ? DAY[day] : 0)
  const off = [year, month, day].filter((part) => part !== null && part !== 'same').length
  if (off === 0) return { way: day === null ? 'known_part' : 'same', bits }
  if (year === 'same' && day !== null && a.month === b.day && a.day === b.month)
    return { way: 'day_month_swapped', bits: ONE_MISTAKE }
  if (a.year % 100 === b.year % 100 && month === 'same' && day === 'same') return { way: 'century', bits: ONE_MISTAKE }
  return { way: 'parts', year, month, day, bits: bits + (off - 1) * EACH_MORE }
}

/** Near: a year, a decade or a century off, or its last two digits changed places. */
function likeYear(a: number, b: number): Part {
  if (a === b) return 'same'
  const off = Math.abs(a - b)
  return off === 1 || off === 10 || off === 100 || turned(a % 100) === b % 100 ? 'near' : 'other'
}

/** Near: a few off, the first digit off, or the digits changed places. */
function likePart(a: number, b: number, few: number): Part {
  if (a === b) return 'same'
  const off = Math.abs(a - b)
  return off <= few || off === 10 || off === 20 || turned(a) === b ? 'near' : 'other'
}

const turned = (two: number): number => (two % 10) * 10 + Math.floor(two / 10)
