/** A provision reads as a lawyer would say it, and says every thing that the rule says. */
import { describe, expect, it } from 'vitest'
import { capWords, provisionWords } from '#shared/core/provisionWords.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { type Clause, text } from './text.ts'

const said = (clause: Clause): string => {
  const [provision] = text('t', [clause]).provisions
  return provision ? provisionWords(provision) : ''
}

describe('a provision in words', () => {
  it.each<[string, Clause, string]>([
    [
      'a bar',
      { says: { hold: 'must_not', notify: 'must_not' } },
      'In every case the office must not hold the person or tell ICE the release date.',
    ],
    [
      'a permission with its cap',
      { when: { fact: 'bond', is: 'posted' }, says: { hold: 'may', notify: 'must' }, maxHold: '48h', holdFrom: 'receipt' },
      'If the bond is posted, the office must tell ICE the release date; the office may hold the person; a hold lasts at most 48 hours, counted from receipt.',
    ],
    [
      'a threshold',
      {
        outcome: 'no_action',
        says: { hold: 'silent', notify: 'silent', transfer: 'silent', interview: 'silent', share: 'silent' },
      },
      'In every case there is nothing to decide; the text is silent on every action.',
    ],
    [
      'silence',
      { says: { share: 'silent', interview: 'silent' } },
      'In every case the text is silent on interviews and sharing information.',
    ],
    [
      'a duty',
      { duties: [{ name: 'copy_of_request', to: 'the person', by: 'within 24 hours' }] },
      'In every case duty to the person, within 24 hours: copy of request.',
    ],
    [
      'what it prevails over',
      { says: { hold: 'may' }, over: ['(b)', '(c)'] },
      'In every case the office may hold the person; this prevails over (b) and (c).',
    ],
    [
      'all that it prevails over',
      { says: { hold: 'may' }, over: ['*'] },
      'In every case the office may hold the person; this prevails over every clause below it.',
    ],
    ['nothing', {}, 'In every case nothing is said.'],
  ])('%s', (_name, clause, words) => {
    expect(said(clause)).toBe(words)
  })

  it('shows no name of a field for any provision of the library', () => {
    const title = (id: string): string => OFFENSE_LISTS.find((list) => list.id === id)?.title ?? id
    for (const policy of LIBRARY)
      for (const provision of policy.provisions) expect(provisionWords(provision, title)).not.toMatch(/_|undefined|[a-z]\.[a-z]/)
  })
})

it.each([
  ['24h', 'at most 24 hours'],
  ['1h', 'at most 1 hour'],
  ['48h_excl_weekends_holidays', 'at most 48 hours, weekends and holidays not counted'],
  ['until_23:59_same_day', 'at most until 23:59 of the same day'],
])('the cap %s in words', (cap, words) => {
  expect(capWords(cap)).toBe(words)
})
