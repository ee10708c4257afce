/** The jail system's report layout, also where the sheet was saved again: columns moved, empty rows gone, days as text. */
import { describe, expect, it } from 'vitest'
import type { Doubt } from '#server/import/doubt.ts'
import { readLayout } from '#server/import/layout.ts'

const BOOKINGS = ['Booking Date', 'Booking No', 'Booking Name', 'Sex', 'Age', 'Place of Birth']
const CHARGES = ['Charge Literal', 'Charge', 'Level', 'Sentence', 'Disposition Type', 'Disposition Date']

async function read(rows: readonly (readonly unknown[])[]) {
  const doubts: Doubt[] = []
  const sheet = async function* () {
    for (const [index, cells] of rows.entries()) yield { row: index + 1, cells }
  }
  const bookings = []
  for await (const booking of readLayout('sheet', sheet(), (doubt) => void doubts.push(doubt))) bookings.push(booking)
  return { bookings, doubts: doubts.map(({ row, kind }) => [row, kind]) }
}

describe('the report layout', () => {
  it('keeps bookings apart though no empty row stands between them', async () => {
    const { bookings, doubts } = await read([
      ['A report'],
      BOOKINGS,
      ['5/2/2015', 'J1', 'QUILL,ADA', 'F', 29, 'Freedonia'],
      CHARGES,
      ['THEFT  ', 7, 'MB', null, null, null],
      [42128, 'J2', 'OAK,BO', 'M', 30, null],
      CHARGES,
      [{ richText: [{ text: 'LOITER' }, { text: 'ING' }] }, 8, 'MC', '2 days ', 'SENTENCE COMPLETE', '5/9/2015'],
      ['ICE DETAINER', 9, 'F', '', '', ''],
      [],
      ['These people are invented.'],
    ])
    expect(doubts).toEqual([])
    expect(bookings).toMatchObject([
      {
        row: 3,
        number: 'J1',
        bookedOn: '2015-05-02',
        age: '29',
        charges: [{ row: 5, title: 'THEFT', code: '7', disposition: null }],
      },
      {
        row: 6,
        number: 'J2',
        bookedOn: '2015-05-04',
        birthplace: null,
        charges: [
          { row: 8, title: 'LOITERING', sentence: '2 days', disposedOn: '2015-05-09' },
          { row: 9, title: 'ICE DETAINER', level: 'F' },
        ],
      },
    ])
  })

  it('names the rows that it cannot place, and gives no charge to the wrong person', async () => {
    const { bookings, doubts } = await read([
      BOOKINGS,
      ['5/2/2015', null, 'NOBODY', 'F', 29, 'Freedonia'],
      CHARGES,
      ['THEFT', 7, 'MB', null, null, null],
      [],
      ['???'],
      [],
      ['5/2/2015', 'J1', 'QUILL,ADA', 'F', 29, 'Freedonia'],
    ])
    expect(doubts).toEqual([
      [2, 'booking.noNumber'],
      [4, 'charge.noBooking'],
      [6, 'row.notUnderstood'],
    ])
    expect(bookings).toMatchObject([{ row: 8, number: 'J1', charges: [] }])
  })
})
