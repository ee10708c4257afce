/**
 * Texas Gov't Code 511.0101: by the fifth of each month the prisoners on its first day for whom an immigration detainer stands, and what it
 * cost to house such prisoners in the month before, by the average cost of a prisoner for a day.
 */
import { dayWords } from '../../dayWords.ts'
import { plusDays } from '../../plusDays.ts'
import type { Case } from '../case.ts'
import { firstOf, spanOf } from '../span.ts'
import { bookingsAt, endNotKnown } from './stay.ts'
import type { ReturnAsk, Sheet } from './sheet.ts'

type Texas = ReturnAsk & { readonly costPerDay: number | null; readonly capacity: number | null }

/** Counted at midnight: the first of the month as it begins, and each night of the month before as it ends. */
export function texas(cases: readonly Case[], { days, zone, costPerDay, capacity }: Texas): Sheet {
  const first = firstOf('month', days.from)
  const before = { from: firstOf('month', plusDays(first, -1)), to: plusDays(first, -1) }
  const midnight = spanOf({ from: first, to: first }, zone).from
  const nights = nightsOf(before, zone)
  const onFirst = bookingsAt(cases, [midnight])
  const prisonerDays = bookingsAt(cases, nights)
  const unknown = cases.filter(endNotKnown).length
  return {
    title: 'Jail population report: immigration detainers',
    about: `First of ${dayWords(first.slice(0, 7))}, and the month before`,
    says: [
      'Category M: prisoners for whom an immigration detainer has been issued by U.S. Immigration and Customs Enforcement. The unit is one booking; a prisoner with two detainers counts once. In custody includes the hospital under guard.',
      ...(unknown > 0
        ? [
            `${unknown} requests on bookings that are over without a recorded time are not counted; record when those persons left.`,
          ]
        : []),
    ],
    tables: [
      {
        title: 'Immigration detainers',
        head: ['Item', 'Value'],
        rows: [
          [`Prisoners in custody at midnight beginning ${dayWords(first)}`, onFirst],
          ['Capacity of the jail', capacity ?? 'not set'],
          [
            `Prisoner-days in ${dayWords(before.from.slice(0, 7))} (each counted at the midnight that ended the day)`,
            prisonerDays,
          ],
          ['Average cost of a prisoner for a day', costPerDay === null ? 'not set' : dollars(costPerDay)],
          [
            `Cost of these prisoners in ${dayWords(before.from.slice(0, 7))}`,
            costPerDay === null ? 'not set' : dollars(prisonerDays * costPerDay),
          ],
        ],
      },
    ],
    sign: ['I certify that this report is accurate: sheriff or designee, title', 'Date'],
    lacks: costPerDay === null ? 'The cost of a prisoner for a day is not set.' : null,
  }
}

/** The instants at which the days end. */
const nightsOf = ({ from, to }: { from: string; to: string }, zone: string): string[] => {
  const nights: string[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) nights.push(spanOf({ from: day, to: day }, zone).to)
  return nights
}

const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
