/** The two lists of every office: the daily one for the public, which names nobody (8 CFR 236.6), and the weekly one for the office itself. */
import type { ReportRow } from '../../../record/report.ts'
import { dayWords } from '../../dayWords.ts'
import { dayOf } from '../../zone.ts'
import { daysWords } from '../daysWords.ts'
import type { Case } from '../case.ts'
import { partsOf, rowsOf } from '../count.ts'
import { dimensionOf, keyWord } from '../dimension.ts'
import { cellOf, isHidden, protect, shownAs } from '../smallCells.ts'
import { spanOf } from '../span.ts'
import type { ReturnAsk, Sheet } from './sheet.ts'
import { standingAt } from './stay.ts'

type Daily = ReturnAsk & { readonly at: string; readonly smallest: number }

/** `at`: the instant at which it is taken. */
export function daily(cases: readonly Case[], { days, zone, at, smallest }: Daily): Sheet {
  const here = standingAt(cases, at).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
  const outcome = dimensionOf('outcome')
  const parts = partsOf(here, 'requests', 'outcome')
  const counts = parts.map(({ count }) => count)
  const cells = isHidden(cellOf(here.length, smallest)) ? null : protect(counts, smallest)
  return {
    title: 'Immigration detainers on persons in custody',
    about: dayWords(days.to),
    says: [
      here.length === 0
        ? 'Nobody is in custody with a detainer that stands.'
        : 'The unit is one request. Nobody is named (8 CFR 236.6). A detainer is a request of ICE; what this office does with it is decided by its policy.',
    ],
    tables:
      here.length === 0
        ? []
        : [
            {
              title: 'By decision',
              head: ['Decision', 'requests'],
              rows: cells
                ? [
                    ...parts.map(({ key }, index) => [keyWord(outcome, key), shownAs(cells[index] ?? 0, smallest)]),
                    ['all', here.length],
                  ]
                : [['all', here.length]],
            },
            {
              title: 'Requests, the oldest first',
              head: ['Line', 'Received', 'Form'],
              rows: here.map((one, index) => [
                index + 1,
                dayOf(Date.parse(one.receivedAt), zone),
                keyWord(dimensionOf('form'), one.form),
              ]),
            },
          ],
    sign: [],
    lacks: null,
  }
}

type Weekly = ReturnAsk & { readonly rows: ReadonlyMap<string, ReportRow> }

export const weeklyCases = (cases: readonly Case[], { days, zone }: ReturnAsk): readonly Case[] => {
  const span = spanOf(days, zone)
  const all = [...rowsOf(cases, 'received', span), ...rowsOf(cases, 'decided', span), ...rowsOf(cases, 'decidedAgain', span)]
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) => (a.number < b.number ? -1 : 1))
}

export function weekly(cases: readonly Case[], ask: Weekly): Sheet {
  const { days, zone, rows } = ask
  const listed = weeklyCases(cases, ask)
  const span = spanOf(days, zone)
  const count = (id: 'received' | 'decided'): number => rowsOf(cases, id, span).length
  const declined = rowsOf(cases, 'decided', span).filter((one) => one.outcome === 'decline').length
  const day = (at: string | null): string => (at === null ? '' : dayOf(Date.parse(at), zone))
  return {
    title: 'Requests of the week',
    about: daysWords(days),
    says: [
      `For the office: names are in it. Received ${count('received')}, decided ${count('decided')}, of which declined ${declined}. The unit is one request.`,
    ],
    tables: [
      {
        title: 'Requests',
        head: ['No.', 'Person', 'Born', 'Booking', 'Received', 'Decided', 'Decision', 'Clause', 'Left'],
        rows: listed.map((one) => {
          const row = rows.get(one.id)
          return [
            one.number,
            row ? [row.surname, row.given].filter(Boolean).join(', ') : '',
            row?.born ?? '',
            row?.bookingNumber ?? '',
            day(one.receivedAt),
            day(one.againAt ?? one.decidedAt),
            keyWord(dimensionOf('outcome'), one.againOutcome ?? one.outcome ?? 'none'),
            one.clause ?? '',
            day(one.leftAt),
          ]
        }),
      },
    ],
    sign: ['Looked at by', 'Date'],
    lacks: null,
  }
}
