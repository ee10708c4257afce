/** What is looked for: a person, spans of days, an agency, a decision; the same fields for the question and for a search. */
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { decisionWords } from '#client/inquiryWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Line } from '#client/part/Line.tsx'

type Props = {
  readonly criteria: SearchCriteria
  readonly onChange: (change: Partial<SearchCriteria>) => void
  readonly faults?: Readonly<Record<string, string>>
  /** Before the names of the fields, where they are part of a larger form. */
  readonly at?: string
}

export const NOTHING: SearchCriteria = {
  surname: null,
  given: null,
  born: null,
  number: null,
  receivedFrom: null,
  receivedTo: null,
  issuedFrom: null,
  issuedTo: null,
  agency: null,
  outcome: null,
}

export function CriteriaFields({ criteria, onChange, faults = {}, at = '' }: Props) {
  const text = (key: 'surname' | 'given' | 'number' | 'agency', label: string) => (
    <Line
      name={`${at}${key}`}
      label={label}
      value={criteria[key]}
      error={faults[`${at}${key}`]}
      onChange={(typed) => onChange({ [key]: typed || null })}
    />
  )
  const day = (key: 'born' | 'receivedFrom' | 'receivedTo' | 'issuedFrom' | 'issuedTo', label: string) => (
    <DayInput
      label={label}
      whole={key !== 'born'}
      value={criteria[key]}
      error={faults[`${at}${key}`]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      {text('surname', 'Surname')}
      {text('given', 'Given name')}
      {day('born', 'Born')}
      {text('number', 'Any number')}
      {day('receivedFrom', 'Received from')}
      {day('receivedTo', 'Received to')}
      {day('issuedFrom', 'Issued from')}
      {day('issuedTo', 'Issued to')}
      {text('agency', 'Agency, or part of its name')}
      <Choice
        name={`${at}outcome`}
        label="Decision"
        none="any"
        value={criteria.outcome}
        words={decisionWords}
        onChange={(outcome) => onChange({ outcome })}
      />
    </>
  )
}
