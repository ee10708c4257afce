/** From records to facts: what a record says is known with its source, and what no record says stays unknown. */
import { describe, expect, it } from 'vitest'
import { factsOf, type Records } from '#shared/core/factsOf.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Finding } from '#shared/record/finding.ts'
import { booking, charge, conviction, detainer, subject } from '#test/support/matter.ts'

const AS_OF = '2026-03-03T12:00:00'
const records = (over: Partial<Records> = {}): Records => ({
  detainer: detainer(),
  warrants: [],
  findings: [],
  subject: subject(),
  booking: booking(),
  charges: [],
  convictions: [],
  ...over,
})
const facts = (over: Partial<Records> = {}) => factsOf(records(over), OFFENSE_LISTS, AS_OF).facts

const finding = (over: Partial<Finding>): Finding => ({
  id: 'f1',
  detainerId: 'd1',
  fact: 'subject.terror_match',
  value: 'no',
  source: 'database_query',
  note: null,
  enteredAt: AS_OF,
  enteredBy: 'reyes',
  ...over,
})

describe('the facts of a request', () => {
  it('stand as the paper and the booking say', () => {
    expect(facts()).toMatchObject({
      as_of: AS_OF,
      'request.form': 'I-247A',
      'request.asks': ['hold', 'notify'],
      'request.status': 'active',
      'request.states_probable_cause': true,
      'subject.in_custody': 'yes',
      'subject.age': 51,
      instant_arrest_on: '2026-02-28',
      convictions: [],
      charges: [],
    })
  })

  it('leave custody, charges and history unknown while nobody has matched the paper to a booking', () => {
    const open = facts({ booking: null, subject: null })
    expect(open['subject.in_custody']).toBeUndefined()
    expect(open).toMatchObject({ charges: 'unknown', convictions: ['unknown'] })
  })

  it('do not take silence for an empty history', () => {
    expect(facts({ booking: booking({ historyCheckedAt: null }) }).convictions).toEqual(['unknown'])
    expect(facts({ booking: booking({ historyCheckedAt: null }), convictions: [conviction()] }).convictions).toHaveLength(2)
  })

  it('do not know the day of the arrest from the day of the booking', () => {
    expect(facts({ booking: booking({ arrestedOn: null }) }).instant_arrest_on).toBeNull()
  })

  it.each([
    ['in_custody', 'yes'],
    ['hospital', 'yes'],
    ['released', 'no'],
    ['transferred', 'no'],
    ['to_prison', 'no'],
    ['escaped', 'no'],
    ['died', 'no'],
  ] as const)('a person who is %s is in our custody: %s', (custody, expected) => {
    expect(facts({ booking: booking({ custody }) })['subject.in_custody']).toBe(expected)
  })

  it('know what exists only once it is recorded: without a record it is not', () => {
    expect(facts()).toMatchObject({ sheriff_case_decision: 'none', 'subject.citizenship_evidence': 'none' })
    expect(facts()['subject.terror_match']).toBeUndefined()
  })

  it('follow the last finding, and one that says "not known after all" as well', () => {
    const match = [finding({ value: 'no' }), finding({ value: 'possible' })]
    expect(facts({ findings: match })['subject.terror_match']).toBe('possible')
    expect(facts({ findings: [...match, finding({ value: null })] })['subject.terror_match']).toBeNull()
  })
})

describe('the items of a booking', () => {
  it('count a charge disposed as convicted among the convictions', () => {
    const disposed = charge({
      title: 'ARMED ROBBERY',
      statute: '943.32(2)',
      class: 'felony',
      status: 'convicted',
      disposedOn: '2026-03-02',
    })
    const { charges, convictions } = facts({ charges: [disposed] })
    expect(charges).toMatchObject([{ status: 'convicted', lists: ['serious_crime'] }])
    expect(convictions).toMatchObject([
      { convicted_on: '2026-03-02', status: 'final', lists: ['serious_crime'], current_custody: true },
    ])
  })

  it('say of which lists nobody has decided', () => {
    const [item] = facts({ convictions: [conviction({ statute: null, title: 'FRAUD' })] }).convictions as {
      lists_unknown: string[]
    }[]
    expect(item).toMatchObject({ lists: [], lists_unknown: expect.arrayContaining(['ca_serious_or_violent']) })
    const [ticked] = facts({ convictions: [conviction({ ticks: { ca_serious_or_violent: true } })] }).convictions as object[]
    expect(ticked).toMatchObject({ lists: expect.arrayContaining(['ca_serious_or_violent', 'serious_crime']) })
  })

  it('leave out the row by which a jail system notes the detainer itself', () => {
    expect(facts({ charges: [charge({ title: 'ICE DETAINER' })] }).charges).toEqual([])
  })

  it('say who signed a warrant, not what it is called', () => {
    const warrants = [
      {
        id: 'w1',
        detainerId: 'd1',
        version: 1,
        kind: 'I-205',
        signedBy: 'immigration_officer',
        signerName: 'A. B.',
        signedOn: null,
        number: null,
        status: 'active',
      },
    ] as const
    expect(facts({ warrants }).warrants).toEqual([{ kind: 'I-205', signed_by: 'immigration_officer', status: 'active' }])
  })
})

describe('the sources', () => {
  it('name the paper, the booking, the history check and who attests each conviction and finding', () => {
    const { sources } = factsOf(
      records({ convictions: [conviction({ source: 'ICE' })], findings: [finding({})] }),
      OFFENSE_LISTS,
      AS_OF,
    )
    expect(sources.map(({ fact, source }) => `${fact}: ${source}`)).toEqual(
      expect.arrayContaining([
        'request: the paper, received by fax',
        'charges: booking 26-10498',
        'convictions: our own criminal history check',
        'convictions: ARMED ROBBERY: ICE',
        'subject.terror_match: database query',
      ]),
    )
  })
})

describe('the state of a charge', () => {
  it("is the office's own unless the statute names another; of an earlier conviction it is not known", () => {
    const charges = [charge({ statute: '53a-54a' }), charge({ statute: 'MA GL 265 1' }), charge({ statute: 'PC 187' })]
    const { facts: known } = factsOf(
      records({ charges, convictions: [conviction({ statute: null })] }),
      OFFENSE_LISTS,
      AS_OF,
      'CT',
    )
    expect(known.charges).toMatchObject([{ state: 'CT' }, { state: 'MA' }, { state: 'CT' }])
    expect(known.convictions).toMatchObject([{ state: null }])
  })
})
