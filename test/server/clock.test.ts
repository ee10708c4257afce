/** A clock that is set back: the ledger keeps the order of what happened, and says that it was. */
import { expect, it } from 'vitest'
import { entryWords } from '#client/entryWords.ts'
import { entriesAfter } from '#db/repository/ledger.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

it('an act after the clock went back names the instant of the entry before it, once', async () => {
  const office = await openOffice()
  const record = (number: string) => office.as('jailStaff', 'reyes').booking.record(once(booking({ number })))
  await record('26-1')
  office.pass(-3)
  await record('26-2')
  await record('26-3')
  office.pass(3)
  await record('26-4')
  const entries = await entriesAfter(office.db, 1, 10)
  expect(entries.map(({ seq, detail }) => [seq, detail['clockWentBack'] ?? null])).toEqual([
    [2, null],
    [3, { after: '2026-03-03T14:00:00.000Z' }],
    [4, null],
    [5, null],
  ])
  const [, second] = entries
  expect(second && entryWords(second, '', (instant) => instant.slice(11, 16))).toContain(
    'clock had gone back: the entry before this one is of 14:00',
  )
  expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
})

it('calls that come together and are done in another order are no jump', async () => {
  const office = await openOffice()
  await office.as('jailStaff', 'reyes').booking.record(once(booking()))
  office.pass(-0.01)
  await office.as('jailStaff', 'reyes').booking.record(once(booking({ number: '26-2' })))
  const [, second] = await entriesAfter(office.db, 1, 10)
  expect(second?.detail).not.toHaveProperty('clockWentBack')
})
