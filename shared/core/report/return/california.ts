/**
 * California TRUTH Act, Gov't Code 7283.1(d): where ICE was given access in a year, how many people, who they were by sex, age and citizenship,
 * on which days, and in which way; and, for the Department of Justice (7284.6(c)(2)), the transfers by the offense that allowed them.
 */
import { dayOf } from '../../zone.ts'
import { daysWords } from '../daysWords.ts'
import type { Case } from '../case.ts'
import { countedOf, partsOf } from '../count.ts'
import { type DimensionId, dimensionOf, keyWord } from '../dimension.ts'
import type { Unit } from '../measure.ts'
import { cellOf, isHidden, protect, shownAs } from '../smallCells.ts'
import { spanOf } from '../span.ts'
import type { Table } from '../tables.ts'
import type { ReturnAsk, Sheet } from './sheet.ts'

/** ICE was told the release date, or was let to the person, on a request. */
type Told = { readonly detainerId: string; readonly at: string; readonly kind: 'release_date' | 'interview' }

type California = ReturnAsk & { readonly told: readonly Told[]; readonly smallest: number }

const KIND = {
  hold: 'held for ICE past the release',
  transfer: 'transferred to ICE, or taken by it at the release',
  release_date: 'ICE was told the release date',
  interview: 'ICE interviewed the person',
} as const

export function california(cases: readonly Case[], { days, zone, told, smallest }: California): Sheet {
  const span = spanOf(days, zone)
  const byId = new Map(cases.map((one) => [one.id, one]))
  const access = [
    ...countedOf(cases, 'held', span).map((one) => ({ one, kind: 'hold' as const, at: one.heldAt ?? '' })),
    ...countedOf(cases, 'turnedOver', span).map((one) => ({ one, kind: 'transfer' as const, at: one.leftAt ?? '' })),
    ...told.flatMap(({ detainerId, kind, at }) => {
      const one = byId.get(detainerId)
      return one ? [{ one, kind, at }] : []
    }),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const persons = [...new Map(access.map(({ one }) => [one.personId ?? one.id, one])).values()]
  const transfers = countedOf(cases, 'turnedOver', span)
  const none = access.length === 0
  const divided = (title: string, rows: readonly Case[], unit: Unit, by: DimensionId): Table => {
    const parts = partsOf(rows, unit, by)
    const few = isHidden(cellOf(rows.length, smallest))
    const cells = few
      ? null
      : protect(
          parts.map(({ count }) => count),
          smallest,
        )
    const shown = cells
      ? parts.map(({ key }, index) => [keyWord(dimensionOf(by), key), shownAs(cells[index] ?? 0, smallest)])
      : [['divided', 'withheld']]
    return { title, head: [dimensionOf(by).words, unit], rows: shown }
  }
  return {
    title: 'Access given to Immigration and Customs Enforcement',
    about: daysWords(days),
    says: none
      ? ['ICE was given no access to anybody in this time.']
      : [
          `ICE was given access to ${persons.length.toLocaleString('en-US')} ${persons.length === 1 ? 'person' : 'persons'} in this time. No person is named. Of who they were, a number below ${smallest} is not shown, nor what would give it away.`,
        ],
    tables: none
      ? []
      : [
          {
            title: 'In which way, on which day',
            head: ['Day', 'Access', 'Clause of the policy'],
            rows: access.map(({ one, kind, at }) => [dayOf(Date.parse(at), zone), KIND[kind], one.clause ?? '']),
          },
          ...(['sex', 'ageOfPerson', 'citizenship'] as const).map((by) => ({
            ...divided(`Persons by ${dimensionOf(by).words}`, persons, 'requests', by),
            head: [dimensionOf(by).words, 'persons'],
          })),
          divided('Transfers by the offense that allowed them', transfers, 'bookings', 'offense'),
        ],
    sign: ['For the agency, name and title', 'Date'],
    lacks: null,
  }
}
