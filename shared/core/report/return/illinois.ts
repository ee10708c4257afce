/**
 * Illinois TRUST Act, 5 ILCS 805/25: once a year each request with the day received, when bail was posted, and when the person was released or
 * transferred and to whom; without names; "none received" where there was none.
 */
import { dayOf } from '../../zone.ts'
import { daysWords } from '../daysWords.ts'
import type { Case } from '../case.ts'
import { rowsOf } from '../count.ts'
import { dimensionOf, keyWord } from '../dimension.ts'
import { spanOf } from '../span.ts'
import type { ReturnAsk, Sheet } from './sheet.ts'

/** What the booking says besides: when bail was posted, and to which agency the person went. */
type StayEnd = { readonly bailAt: string | null; readonly movedTo: string | null }

type Illinois = ReturnAsk & { readonly ends: ReadonlyMap<string, StayEnd> }

export function illinois(cases: readonly Case[], { days, zone, ends }: Illinois): Sheet {
  const rows = rowsOf(cases, 'received', spanOf(days, zone))
  const day = (at: string | null): string => (at === null ? '' : dayOf(Date.parse(at), zone))
  const [form, outcome] = [dimensionOf('form'), dimensionOf('outcome')]
  return {
    title: 'Report to the Attorney General under the TRUST Act',
    about: daysWords(days),
    says: [
      rows.length === 0
        ? 'None received: this agency received no immigration detainer and no civil immigration warrant in this time.'
        : `${rows.length.toLocaleString('en-US')} ${rows.length === 1 ? 'request was' : 'requests were'} received. The unit is one request. No person is named; the number is that of our own log.`,
    ],
    tables:
      rows.length === 0
        ? []
        : [
            {
              title: 'Requests',
              head: ['No.', 'Received', 'Paper', 'How it was handled', 'Bail posted', 'Released or transferred', 'To whom'],
              rows: rows.map((one) => {
                const end = ends.get(one.bookingId ?? '')
                return [
                  one.number,
                  day(one.receivedAt),
                  keyWord(form, one.form),
                  keyWord(outcome, outcome.of(one)),
                  day(end?.bailAt ?? null),
                  day(one.leftAt),
                  one.leftAt === null ? '' : toWhom(one, end?.movedTo ?? null),
                ]
              }),
            },
          ],
    sign: ['I certify that this report is complete: head of the agency, title', 'Date'],
    lacks: null,
    look: 'The last column repeats what was written as the place where the person went. Read it before this is sent: no name belongs there.',
  }
}

function toWhom(one: Case, movedTo: string | null): string {
  const code = dimensionOf('releaseCode')
  const how = one.releaseCode === null ? '' : keyWord(code, one.releaseCode)
  return [how, movedTo].filter(Boolean).join(': ') || 'released'
}
