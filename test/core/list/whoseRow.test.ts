/** An agency is told by its state and code; a name alone never makes a row ours, and another state's never is. */
import { describe, expect, it } from 'vitest'
import { readListRow } from '#shared/core/list/readListRow.ts'
import { whoseRow } from '#shared/core/list/whoseRow.ts'
import type { ListField } from '#shared/record/list.ts'
import { juniper, mapping } from '#test/support/lists.ts'

const FIELDS = ['agency', 'state', 'ori', 'fips', 'city'] as const satisfies readonly ListField[]
type Said = Partial<Record<(typeof FIELDS)[number], string>>

const whose = (said: Said, { us = juniper(), sentToUs = false } = {}) => {
  const columns = Object.fromEntries(FIELDS.map((field, i) => [field, i]))
  const { reading } = readListRow(
    FIELDS.map((field) => said[field] ?? ''),
    mapping(columns),
  )
  const { whose: is, because, namesake } = whoseRow(us, sentToUs)(reading)
  return [is, because, ...(namesake ? ['namesake'] : [])]
}

describe('a row is', () => {
  it.each<[string, Said, (string | null)[]]>([
    ['ours by state and name', { agency: 'JUNIPER COUNTY JAIL', state: 'WI' }, ['ours', null, 'namesake']],
    ['ours by state and the short form of the name', { agency: 'Juniper Co. Jail', state: 'WI' }, ['ours', null, 'namesake']],
    ['ours by state and county', { agency: 'Juniper County', state: 'Wisconsin' }, ['ours', null, 'namesake']],
    ['ours by ORI, whatever the name', { agency: 'CENTRAL BOOKING', ori: 'WI0990000' }, ['ours', null]],
    ['ours by ORI without the digits of a unit', { ori: 'WI09900' }, ['ours', null]],
    ['ours by FIPS', { fips: '55999', agency: 'Juniper County' }, ['ours', null, 'namesake']],
    ['a namesake in another state', { agency: 'JUNIPER COUNTY JAIL', state: 'NE' }, ['other', 'other_state', 'namesake']],
    ['a namesake by its code', { agency: 'Juniper County', fips: '31999' }, ['other', 'other_code', 'namesake']],
    ['another agency of our state', { agency: 'OAK COUNTY JAIL', state: 'WI' }, ['other', 'other_name']],
    ['not to be told by a name alone', { agency: 'JUNIPER COUNTY JAIL' }, ['unclear', 'name_alone', 'namesake']],
    ['not to be told by a state alone', { state: 'WI' }, ['unclear', 'no_agency']],
    ['not to be told without anything', {}, ['unclear', 'no_agency']],
    [
      'not to be told where the name is only like ours',
      { agency: 'Juniper Work Camp', state: 'WI' },
      ['unclear', 'name_is_near', 'namesake'],
    ],
    [
      'not to be told where another agency of our county is named',
      { agency: 'State Jail at Pine', fips: '55999' },
      ['unclear', 'other_name_same_county'],
    ],
    ['not to be told where the codes disagree', { ori: 'WI0990000', fips: '31999' }, ['unclear', 'codes_conflict']],
  ])('%s', (_, said, answer) => expect(whose(said)).toEqual(answer))

  it('of another state, even with our own code', () => {
    expect(whose({ state: 'NE', ori: 'WI0990000', agency: 'Juniper County Jail' })).toEqual(['other', 'other_state', 'namesake'])
  })

  it('not to be told in another city of our state, once we have said which is ours', () => {
    const us = juniper({ city: 'Juniper Falls' })
    expect(whose({ agency: 'Juniper County Jail', state: 'WI', city: 'JUNIPER FALLS' }, { us })[0]).toBe('ours')
    expect(whose({ agency: 'Juniper County Jail', state: 'WI', city: 'Pine' }, { us })).toEqual([
      'unclear',
      'other_city',
      'namesake',
    ])
  })

  it('ours where the list was sent to us and names nobody, but not where it names another', () => {
    expect(whose({}, { sentToUs: true })).toEqual(['ours', null])
    expect(whose({ agency: 'Oak County Jail', state: 'WI' }, { sentToUs: true })).toEqual(['other', 'other_name'])
    expect(whose({ state: 'NE' }, { sentToUs: true })).toEqual(['other', 'other_state'])
  })
})
