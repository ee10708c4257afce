/** Headings as rosters have them, and what they probably are. */
import { expect, it } from 'vitest'
import { guessColumns } from '#shared/core/roster/guessColumns.ts'

it('knows the usual headings, and the mark between several charges', () => {
  const heading = [
    'Booking No',
    'Last Name',
    'First Name',
    'DOB',
    'Sex',
    'booking_timestamp',
    'release_timestamp',
    'charges',
    'severity',
  ]
  const { columns, split } = guessColumns(heading, [['1', 'REED', 'ANA', '', 'F', '', '', 'THEFT | ESCAPE', 'felony']])
  expect(columns).toEqual({
    number: 'Booking No',
    surname: 'Last Name',
    given: 'First Name',
    born: 'DOB',
    sex: 'Sex',
    bookedAt: 'booking_timestamp',
    leftAt: 'release_timestamp',
    charge: 'charges',
    level: 'severity',
  })
  expect(split).toBe(' | ')
})

it('gives no column twice, and leaves what it does not know', () => {
  const { columns, split } = guessColumns(['Name', 'Name (2)', 'Shoe size'], [])
  expect([columns, split]).toEqual([{ name: 'Name' }, null])
})
