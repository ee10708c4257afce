/** The legal holidays of one year, the day on which each is observed, and on which of the two the clock stands still here. */
import type { Holiday } from '#shared/core/federalHoliday.ts'
import { type OfficeDays, runsOn, weekendWord } from './tryClock.ts'
import { weekdayAnd } from './words.ts'

type Props = { readonly year: number; readonly holidays: readonly Holiday[]; readonly days: OfficeDays }

export function HolidayTable({ year, holidays, days }: Props) {
  return (
    <section aria-labelledby={`calendar-${year}`}>
      <h2 id={`calendar-${year}`}>Legal holidays of {year}</h2>
      <table className="rows">
        <caption className="visually-hidden">Legal holidays of the United States, {year}</caption>
        <thead>
          <tr>
            <th scope="col">Holiday</th>
            <th scope="col">Date of the law</th>
            <th scope="col">Observed</th>
          </tr>
        </thead>
        <tbody>
          {holidays.map(({ name, date, observed }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>
                {weekdayAnd(date)} <Clock day={date} days={days} />
              </td>
              <td>
                {observed === date ? (
                  <span className="quiet">the same day</span>
                ) : (
                  <>
                    {weekdayAnd(observed)} <Clock day={observed} days={days} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Clock({ day, days }: { day: string; days: OfficeDays }) {
  if (weekendWord(day)) return <span className="quiet">weekend, stands still</span>
  return runsOn(day, days) ? <b>clock runs</b> : <span className="quiet">stands still</span>
}
