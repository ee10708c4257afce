/** "We have nothing" rests on a search for at least what was asked: more keys or a wider net cover it, anything narrower does not. */
import { describe, expect, it } from 'vitest'
import { uncovered } from '#shared/core/inquiry/covers.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { criteria } from '#test/support/inquiries.ts'

const MARCH = '2026-03-03T13:00:00.000Z'
const APRIL = '2026-04-01T13:00:00.000Z'

const why = (asks: Partial<SearchCriteria>, searched: Partial<SearchCriteria>, at = APRIL) =>
  uncovered({ asks: criteria(asks), receivedAt: MARCH }, { criteria: criteria(searched), at })

const NAME = { surname: 'VILLANUEVA PRADO', given: 'Marcos', born: '1980-05-01' }

describe('a search covers a question', () => {
  it.each<[string, Partial<SearchCriteria>, Partial<SearchCriteria>]>([
    ['for the same', NAME, NAME],
    ['with one surname of two and no given name', NAME, { surname: 'Villanueva' }],
    ['with only the year of birth', NAME, { ...NAME, born: '1980' }],
    ['with a number besides', NAME, { ...NAME, number: 'A055111222' }],
    ['of the whole log', NAME, {}],
    ['over a longer span', { receivedFrom: '2026-01-01', receivedTo: '2026-01-31' }, { receivedFrom: '2025-12-01' }],
    ['of the number, written otherwise', { number: 'A055-111-222' }, { number: '55111222' }],
    [
      'of the agency and the outcome that were asked for',
      { agency: 'Chicago field office', outcome: 'decline' },
      { agency: 'chicago', outcome: 'decline' },
    ],
  ])('%s', (_, asks, searched) => expect(why(asks, searched)).toEqual([]))
})

describe('a search does not cover a question', () => {
  it.each<[string, Partial<SearchCriteria>, Partial<SearchCriteria>, string]>([
    ['for another name', NAME, { ...NAME, surname: 'PRADA' }, 'other_person'],
    ['for a surname that was not asked about', NAME, { ...NAME, surname: 'VILLANUEVA GOMEZ' }, 'other_person'],
    ['for the first letter', NAME, { surname: 'V' }, 'other_person'],
    ['for the given name alone', NAME, { given: 'Marcos' }, 'other_person'],
    ['for a birth date that was not given', { surname: 'PRADO' }, { surname: 'PRADO', born: '1980' }, 'other_person'],
    ['for the number alone where a name was asked as well', { ...NAME, number: '55' }, { number: '55' }, 'other_person'],
    ['for a name where the number was asked as well', { ...NAME, number: '55' }, NAME, 'other_person'],
    ['for somebody where nobody was named', {}, { surname: 'PRADO' }, 'other_person'],
    ['over a shorter span', NAME, { ...NAME, receivedFrom: '2026-01-01' }, 'shorter_span'],
    ['with an agency that was not asked for', NAME, { ...NAME, agency: 'Chicago' }, 'narrower'],
    ['with another outcome', { outcome: 'decline' }, { outcome: 'hold' }, 'narrower'],
    ['with a span of issue', NAME, { ...NAME, issuedTo: '2026-01-01' }, 'narrower'],
  ])('%s', (_, asks, searched, reason) => expect(why(asks, searched)).toEqual([reason]))

  it('that was run before the question came', () => {
    expect(why(NAME, NAME, '2026-03-03T12:59:59.999Z')).toEqual(['before_receipt'])
  })
})
