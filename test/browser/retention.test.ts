/** The end of a record by the schedule: a rule is set, a hold is placed and lifted, a destruction proposed by one person and carried out by another. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCustody } from '#server/action/changeCustody.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
let records: Page
let supervisor: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'QUETZAL')
  const left = { custody: 'released' as const, releasedAt: '2026-03-05T15:00:00.000Z', releaseCode: 'released_no_ice' as const }
  const change = { ...STILL_HERE, ...left, bookingId: request.bookingId ?? '', version: 1, releaseNote: 'By order.' }
  await desk.act('stone', (acting) => changeCustody(acting, change))
  records = await desk.signIn('olsen')
  supervisor = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const proves = async (page: Page): Promise<void> => {
  await page.getByLabel('Your password').fill('four plain words here')
  await page.getByRole('button', { name: /Go on/ }).click()
}
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

describe('the schedule', () => {
  it('is set by the office with its authority, and says what is over its time', async () => {
    await records.getByRole('link', { name: 'Records' }).click()
    await shows(records, 'Nothing is under a legal hold.')
    await shows(records, 'no rule set')
    expect(await axeFindings(records)).toEqual([])
    await row(records, 'Requests with their decisions').getByRole('button', { name: /^Set/ }).click()
    const dialog = records.getByRole('dialog')
    await dialog.getByLabel('Kept for').fill('30')
    await dialog.getByLabel('Counted in').selectOption('days')
    await dialog.getByLabel('Schedule and item').fill('Fictional schedule JC-2026, item 12')
    expect(await axeFindings(records)).toEqual([])
    await dialog.getByRole('button', { name: /Set the rule/ }).click()
    await proves(records)
    await row(records, 'Requests with their decisions').getByText('30 days').waitFor()
    await row(records, 'Requests with their decisions').getByText('1', { exact: true }).waitFor()
  }, 90_000)

  it('waits for a legal hold, which is placed and lifted by name', async () => {
    await records.keyboard.press('h')
    const dialog = records.getByRole('dialog')
    await dialog.getByLabel('Number of one of their bookings or requests').fill(request.number)
    await dialog.getByLabel('Why nothing may be destroyed').fill('Claim 26-4.')
    expect(await axeFindings(records)).toEqual([])
    await dialog.getByRole('button', { name: /Place the hold/ }).click()
    await shows(records, '1 of the oldest kept by a hold')
    await records.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(records)).toEqual([])
    await records.emulateMedia({ colorScheme: 'light' })
    await records.getByRole('button', { name: /^Lift/ }).click()
    await records.getByLabel('Why it may be destroyed again').fill('The claim was settled.')
    await records.getByRole('dialog').getByRole('button', { name: /^Lift/ }).click()
    await shows(records, 'The claim was settled.')
  }, 90_000)

  it('is carried out by a second person, and the certificate stays', async () => {
    await row(records, 'Requests with their decisions')
      .getByRole('button', { name: /Propose destruction/ })
      .click()
    await shows(records, 'You proposed this destruction. Another person carries it out.')
    expect(await axeFindings(records)).toEqual([])
    await supervisor.goto(records.url())
    await shows(supervisor, 'One record goes')
    await supervisor.getByRole('button', { name: 'Destroy …' }).click()
    await supervisor.getByText('Nobody can bring it back.').waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor
      .getByRole('dialog')
      .getByRole('button', { name: /^Destroy/ })
      .click()
    await proves(supervisor)
    await shows(supervisor, 'What went')
    await supervisor.goto(`${desk.serving().address}/detainer/${request.id}`)
    await shows(supervisor, 'The content of this record was removed')
  }, 90_000)
})
