/** Every test that the policy language can make reads as plain English; no name of a field is shown to a reader. */
import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_PHRASES } from '#shared/core/attributePhrase.ts'
import { conditionOf, conditionWords, factLabel } from '#shared/core/conditionWords.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { PHRASES } from '#shared/core/factPhrase.ts'
import { ATTRIBUTES, COLLECTIONS, FACTS } from '#shared/core/vocabulary.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Condition } from '#shared/record/condition.ts'

const title = (id: string): string => OFFENSE_LISTS.find((list) => list.id === id)?.title ?? id

describe('the words of a condition', () => {
  it.each<[Condition, string]>([
    [{ always: true }, 'in every case'],
    [{ not: { always: true } }, 'never'],
    [{ fact: 'request.asks', has: 'hold' }, 'the request asks to hold'],
    [{ not: { fact: 'request.asks', has: 'hold' } }, 'the request does not ask to hold'],
    [{ not: { fact: 'request.status', is: 'active' } }, 'the request is not active'],
    [{ fact: 'request.form', is: ['I-247A', 'I-247_2012'] }, 'the form is I-247A or I-247 (2012)'],
    [{ fact: 'subject.in_custody', is: 'yes' }, 'the person is in our custody'],
    [{ not: { fact: 'subject.in_custody', is: 'yes' } }, 'the person is not in our custody'],
    [{ fact: 'release.date_is_public', is: false }, 'the release date is not public'],
    [{ fact: 'subject.age', below: 18 }, "the person's age is below 18"],
    [{ not: { fact: 'subject.age', below: 18 } }, "the person's age is at least 18"],
    [{ fact: 'subject.age', atLeast: 21 }, "the person's age is at least 21"],
    [{ some: 'charges', where: { always: true } }, 'any charge'],
    [{ not: { some: 'charges', where: { fact: 'status', is: 'pending' } } }, 'no charge: status is pending'],
    [
      { some: 'convictions', atLeast: 3, where: { fact: 'class', is: 'misdemeanor' } },
      'at least 3 convictions: it is a misdemeanor',
    ],
    [
      {
        some: 'charges',
        where: {
          all: [
            { fact: 'lists', has: 'serious_crime' },
            { fact: 'status', is: 'pending' },
          ],
        },
      },
      "any charge: on the list 'serious crime' and status is pending",
    ],
    [
      { some: 'convictions', where: { within: { years: 15, of: 'convicted_on', before: 'as_of' } } },
      'any conviction: convicted within 15 years before the decision',
    ],
    [
      {
        all: [
          { fact: 'bond', is: 'posted' },
          {
            any: [
              { fact: 'subject.registry', is: 'yes' },
              { fact: 'subject.gang_match', is: 'confirmed' },
            ],
          },
        ],
      },
      'the bond is posted and (the person is a current registrant (sex or arson) or the answer of the gang database is confirmed)',
    ],
    [
      { not: { within: { years: 1, of: 'released_on', before: 'request.issued_on' } } },
      'not so: released from the sentence within 1 year before the request was issued',
    ],
    [
      {
        within: {
          years: [
            { from: '2017-01-01', is: 10 },
            { from: '2014-01-01', is: 5 },
          ],
          of: 'convicted_on',
          before: 'as_of',
          leavingOut: 'jail_days',
        },
      },
      'convicted within 5 years (from 01 Jan 2017: 10 years) before the decision, days in jail not counted',
    ],
    [
      {
        some: 'convictions',
        atLeast: [
          { from: '2014-01-01', is: 3 },
          { from: '2018-01-01', is: 2 },
        ],
        separate: 'incident',
        where: { always: true },
      },
      'at least 3 convictions (from 01 Jan 2018: 2 convictions) from separate incidents',
    ],
    [
      { not: { some: 'charges', atLeast: 2, separate: 'incident', where: { always: true } } },
      'fewer than 2 charges from separate incidents',
    ],
    [{ passed: { hours: 48, since: 'request.received_at' } }, 'at least 48 hours have gone by since the request was received'],
    [{ not: { passed: { hours: 1, since: 'would_be_released_at' } } }, 'less than 1 hour has gone by since the would-be release'],
    [{ fact: 'request.served_on_subject', happened: true }, 'the person has been served with a copy'],
    [{ not: { fact: 'ice_took_custody_at', happened: true } }, 'ICE has not taken custody'],
  ])('%j', (condition, words) => {
    expect(conditionWords(condition)).toBe(words)
  })

  it('names an offense list by its title', () => {
    const test: Condition = { some: 'convictions', where: { fact: 'lists', has: 'serious_crime' } }
    expect(conditionWords(test, title)).toBe(`any conviction: on the list '${title('serious_crime')}'`)
  })

  it('has a phrase for every fact and every attribute of the vocabulary, and for nothing else', () => {
    expect(Object.keys(PHRASES).toSorted()).toEqual(FACTS.map((fact) => fact.name).toSorted())
    for (const list of COLLECTIONS)
      expect(Object.keys(ATTRIBUTE_PHRASES[list]).toSorted()).toEqual(ATTRIBUTES[list].map((word) => word.name).toSorted())
  })

  it('shows no field name in any provision of the library', () => {
    for (const policy of LIBRARY)
      for (const { when } of policy.provisions) expect(conditionWords(when, title)).not.toMatch(/_|undefined|[a-z]\.[a-z]/)
  })

  it('reads back from a trail the condition that was tested', () => {
    for (const policy of LIBRARY) {
      const { trail } = evaluate([policy], { as_of: policy.from })
      const read = trail.map((step, index) => [step.tree && conditionOf(step.tree), step.tree && policy.provisions[index]?.when])
      for (const [back, when] of read) expect(back).toEqual(when)
    }
  })
})

describe('the label of a fact', () => {
  it('numbers items as people count them', () => {
    expect(factLabel('charges[1].status')).toBe('charge 2, status')
    expect(factLabel('warrants[0]')).toBe('warrant 1')
    expect(factLabel('request.asks')).toBe('asks for')
  })
})
