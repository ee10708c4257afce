/** How long a state gives an office to answer a question: a count, a kind of day, and where it is written; some states give no number. */
const DAY_TYPES = ['calendar', 'working', 'business'] as const
/** Working and business days both leave out weekends, holidays and the office's own days off; the statutes' word is kept. */
export type DayType = (typeof DAY_TYPES)[number]

type Count = { readonly count: number; readonly days: DayType }

export type DueRule = {
  readonly state: string
  /** Null: the law gives no number, or none is kept here; the office's own target counts instead. */
  readonly answer: Count | null
  /** Whoever asks in person or by phone is answered sooner. */
  readonly inPerson: Count | null
  /** By then the question must have been acknowledged, or the requester told that it takes longer. */
  readonly acknowledge: Count | null
  /** What a written notice to the requester adds. */
  readonly extension: Count | null
  readonly citation: string
  readonly note: string | null
}

/** The rule as it stood when the inquiry was opened. */
export type OwnRule = DueRule & {
  readonly counted: Count
  /** Whose number it is: the law's, or the office's own target. */
  readonly by: 'law' | 'target'
}
