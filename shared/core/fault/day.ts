/** Days reckoned with: how far apart two are, and the one so many years earlier. */
import { plusDays } from '../plusDays.ts'

const DAY_MS = 86_400_000

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The same date so many years earlier; 1 March where that year has no 29 February. */
export function minusYears(day: string, years: number): string {
  const [year = '0', month = '01', date = '01'] = day.split('-')
  const then = String(Number(year) - years).padStart(4, '0')
  return plusDays(`${then}-${month}-01`, Number(date) - 1)
}
