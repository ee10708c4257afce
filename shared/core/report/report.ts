/** Which numbers stand in which report, by what they are divided, and which are drawn over time. */
import type { DimensionId } from './dimension.ts'
import type { MeasureId } from './measure.ts'

export type ReportId = 'course' | 'decisions' | 'people' | 'holds'

export type ReportPlan = {
  readonly id: ReportId
  readonly words: string
  readonly says: string
  readonly figures: readonly MeasureId[]
  /** Drawn over time. */
  readonly course: readonly MeasureId[]
  readonly parts: readonly { readonly measure: MeasureId; readonly by: DimensionId }[]
}

export const REPORTS: readonly ReportPlan[] = [
  {
    id: 'course',
    words: 'Requests and what became of them',
    says: 'Received, evaluated, decided, held, picked up, expired, cancelled.',
    figures: [
      'received',
      'receivedPersons',
      'receivedBookings',
      'evaluated',
      'decided',
      'decidedAgain',
      'undecided',
      'held',
      'pickedUp',
      'expired',
      'noShow',
      'cancelled',
      'turnedOver',
      'cancelPapers',
    ],
    course: ['received', 'decided', 'held'],
    parts: [
      { measure: 'decided', by: 'outcome' },
      { measure: 'ended', by: 'ended' },
    ],
  },
  {
    id: 'decisions',
    words: 'Decisions',
    says: 'By outcome and clause, how long they took, who was convicted and who awaited trial, how old the request was.',
    figures: ['received', 'decided', 'decidedAgain', 'undecided'],
    course: ['received', 'decided'],
    parts: [
      { measure: 'decided', by: 'outcome' },
      { measure: 'decided', by: 'clause' },
      { measure: 'decided', by: 'conformity' },
      { measure: 'decided', by: 'plight' },
      { measure: 'decided', by: 'wait' },
      { measure: 'decided', by: 'age' },
    ],
  },
  {
    id: 'holds',
    words: 'Holds and pick-ups',
    says: 'Who was kept past the would-be release, how it ended, and whether ICE came.',
    figures: ['held', 'holdsEnded', 'pickedUp', 'expired', 'noShow', 'turnedOver'],
    course: ['held', 'holdsEnded'],
    parts: [
      { measure: 'holdsEnded', by: 'holdEnd' },
      { measure: 'expired', by: 'afterExpiry' },
      { measure: 'turnedOver', by: 'releaseCode' },
    ],
  },
  {
    id: 'people',
    words: 'Forms, people and offenses',
    says: 'Requests by form, citizenship as the paper states it, sex, age and offense.',
    figures: ['received', 'receivedPersons', 'receivedBookings', 'decided'],
    course: ['received'],
    parts: [
      { measure: 'received', by: 'form' },
      { measure: 'received', by: 'citizenship' },
      { measure: 'received', by: 'sex' },
      { measure: 'received', by: 'ageOfPerson' },
      { measure: 'decided', by: 'offenseClass' },
      { measure: 'decided', by: 'offense' },
    ],
  },
]

/** Throws for a report that is not defined. */
export function reportOf(id: ReportId): ReportPlan {
  const found = REPORTS.find((plan) => plan.id === id)
  if (!found) throw new Error(`No report is called ${id}.`)
  return found
}

export const isReport = (id: string): id is ReportId => REPORTS.some((plan) => plan.id === id)
