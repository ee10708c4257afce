/** What a search asked for, and over which span, in words. */
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { outcomeWord, plainWord } from './word.ts'

const span = (from: string | null, to: string | null): string | null =>
  from === null && to === null ? null : from === null ? `until ${to}` : to === null ? `from ${from}` : `${from} to ${to}`

export const receivedSpan = ({ receivedFrom, receivedTo }: Pick<SearchCriteria, 'receivedFrom' | 'receivedTo'>): string =>
  span(receivedFrom, receivedTo) ?? 'the whole log'

/** Label and value of every criterion but the span of receipt. */
export function criteriaRows(criteria: SearchCriteria): readonly (readonly [label: string, value: string])[] {
  const { surname, given, born, number, issuedFrom, issuedTo, agency, outcome } = criteria
  const rows: readonly (readonly [string, string | null])[] = [
    ['Surname', surname],
    ['Given name', given],
    ['Born', born],
    ['Number', number],
    ['Issued', span(issuedFrom, issuedTo)],
    ['Agency', agency],
    [
      'Decision',
      outcome === null ? null : outcome === 'undecided' ? 'not decided' : (outcomeWord[outcome] ?? plainWord(outcome)),
    ],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
}
