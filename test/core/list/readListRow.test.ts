/** Cells of a list are read as they stand; what cannot be read is named and never taken for something near it. */
import { describe, expect, it } from 'vitest'
import { guessColumns, guessHeading } from '#shared/core/list/guessMapping.ts'
import { readDay } from '#shared/core/list/readDay.ts'
import { claimOf, readListRow } from '#shared/core/list/readListRow.ts'
import { mapping } from '#test/support/lists.ts'

describe('a day', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['3/4/2026', '2026-03-04'],
    ['03/04/26', '2026-03-04'],
    ['3/4/75', '1975-03-04'],
    ['3/4/2026 14:05', '2026-03-04'],
    ['4-Mar-2026', '2026-03-04'],
    ['16-OCT-10', '2010-10-16'],
    ['March 4, 2026', '2026-03-04'],
    ['1975', '1975'],
    ['1975-03', '1975-03'],
  ])('%s', (text, day) => expect(readDay(text, false)).toBe(day))

  it('is read with the day first where the list writes it so', () => {
    expect(readDay('3/4/2026', true)).toBe('2026-04-03')
  })

  it.each(['2026-02-30', '13/13/2026', 'soon', '', '4 Foo 2026', '99999'])('%s is none', (text) => {
    expect(readDay(text, false)).toBeNull()
  })
})

describe('a row', () => {
  it('is read by its mapping, and what cannot be read is named', () => {
    const columns = { agency: 0, state: 1, issuedOn: 2, born: 3, name: 4, outcome: 5, aNumber: 6 } as const
    const cells = [
      'Juniper County',
      'Wisconsin',
      '2026-02-31',
      'May 1980?',
      'LOPEZ GARCIA, Jose',
      'Detainer Declined by LEA',
      'A098-765-432',
    ]
    const { reading, unread } = readListRow(cells, mapping(columns))
    expect(reading).toMatchObject({
      agency: 'Juniper County',
      state: 'WI',
      issuedOn: null,
      born: null,
      surname: 'LOPEZ GARCIA',
      given: 'Jose',
      claim: 'declined',
      aNumber: 'A098765432',
    })
    expect(unread).toEqual(['born', 'issuedOn'])
  })

  it('takes dashes and "unknown" for nothing said', () => {
    const { reading, unread } = readListRow(['-', 'Unknown', 'N/A'], mapping({ agency: 0, state: 1, issuedOn: 2 }))
    expect(reading).toMatchObject({ agency: null, state: null, issuedOn: null })
    expect(unread).toEqual([])
  })

  it('says of the outcome what its own cell says, before what the list says as a whole', () => {
    const all = mapping({ outcome: 0 }, { claims: 'declined' })
    expect(readListRow([''], all).reading.claim).toBe('declined')
    expect(readListRow(['Lifted'], all).reading.claim).toBe('lifted')
    expect(claimOf('Booked into Detention')).toBe('honored')
    expect(claimOf('Case Closed')).toBeNull()
  })
})

describe('the columns', () => {
  it('of a national file and of a weekly report are guessed from their headings', () => {
    expect(guessColumns(['row', 'prepare_date', 'detainer_type', 'facility', 'state', 'city', 'lift_reason'])).toEqual({
      issuedOn: 1,
      form: 2,
      agency: 3,
      state: 4,
      city: 5,
      outcome: 6,
    })
    expect(
      guessColumns(['Jurisdiction', 'State', 'Date Declined', 'Detainer Issued', 'Citizenship', 'Notable Criminal Activity']),
    ).toEqual({ agency: 0, state: 1, declinedOn: 2, issuedOn: 3, citizenship: 4, charges: 5 })
    expect(guessColumns(['Last Name', 'First Name', 'DOB', 'A-Number', 'Booking No'])).toEqual({
      surname: 0,
      given: 1,
      born: 2,
      aNumber: 3,
      number: 4,
    })
  })

  it('are named by the first full row, below a title, or by none', () => {
    expect(
      guessHeading([
        ['A report', '', ''],
        ['Jurisdiction', 'State', 'Issued'],
        ['Juniper', 'WI', '2026-03-02'],
      ]),
    ).toBe(2)
    expect(guessHeading([['Juniper', 'WI', '2026-03-02']])).toBe(0)
  })
})
