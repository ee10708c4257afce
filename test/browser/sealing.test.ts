/** An order of a court from the paper to the receipt: entered by records, looked at and carried out by a supervisor, undone by a later order. */
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
  records = await desk.signIn('olsen')
  supervisor = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const proves = async (page: Page): Promise<void> => {
  await page.getByLabel('Your password').fill('four plain words here')
  await page.getByRole('button', { name: /Go on/ }).click()
}
/** The records officer reads why they look, once. */
const saysWhy = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'inquiries', exact: true })
  if (await button.isVisible()) await button.click()
}

describe('an order to seal', () => {
  it('is entered from the number on the paper, and waits while the person is still here', async () => {
    await records.getByRole('link', { name: 'Records' }).click()
    await shows(records, 'No court has ordered anything sealed or expunged yet.')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('i')
    await records.getByLabel('Booking number or log number of a request').fill(request.number)
    await records.keyboard.press('Enter')
    await shows(records, 'What stands against it now')
    await saysWhy(records)
    await records.getByLabel('What the court ordered').selectOption('seal')
    await records.getByRole('textbox', { name: 'Court' }).fill('Circuit Court')
    await records.getByLabel('Case number').fill('26-CV-7')
    await records.getByLabel('Day of the order').fill('03/02/2026')
    await records.getByLabel('Day of the order').blur()
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('button', { name: 'Enter the order' }).click()
    await proves(records)
    await shows(records, 'You entered this order. Another person carries it out.')
  }, 90_000)

  it('is carried out by a supervisor once the person has left, with the key on paper', async () => {
    const { now } = desk.serving().services
    const left = {
      ...STILL_HERE,
      custody: 'released' as const,
      releasedAt: now(),
      releaseCode: 'released_no_ice' as const,
      releaseNote: 'By order.',
    }
    await desk.act('stone', (acting) => changeCustody(acting, { bookingId: request.bookingId ?? '', version: 1, ...left }))
    await supervisor.goto(records.url())
    await shows(supervisor, 'What goes')
    await supervisor.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.emulateMedia({ colorScheme: 'light' })
    await supervisor.getByRole('button', { name: 'Make the key' }).click()
    const key = (await supervisor.locator('.orderKey').textContent()) ?? ''
    expect(key.replaceAll(' ', '')).toMatch(/^[0-9a-f]{64}$/)
    await supervisor.getByLabel('The key is on paper, and I have compared it').check()
    await supervisor.getByRole('button', { name: 'Seal …' }).click()
    const dialog = supervisor.getByRole('dialog')
    await dialog.getByText('Without that paper nobody can bring it back.').waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await dialog.getByRole('button', { name: /^Seal/ }).click()
    await proves(supervisor)
    await shows(supervisor, 'What went')
    await supervisor.goto(`${desk.serving().address}/detainer/${request.id}`)
    await supervisor
      .getByRole('heading', { name: /\(removed\)/i })
      .first()
      .waitFor()
    expect(await supervisor.getByText('QUETZAL').count()).toBe(0)
    await supervisor.goto(`${desk.serving().address}/booking/${request.bookingId}`)
    await supervisor
      .getByRole('heading', { name: /\(removed\)/i })
      .first()
      .waitFor()
    expect(await axeFindings(supervisor)).toEqual([])

    await records.reload()
    await records.getByRole('button', { name: 'Enter an order to unseal' }).click()
    await records.getByRole('dialog').getByLabel('Case number').fill('26-CV-9')
    await records.getByRole('dialog').getByLabel('Day of the order').fill('03/02/2026')
    await records.keyboard.press('Tab')
    await records
      .getByRole('dialog')
      .getByRole('button', { name: /Enter the order/ })
      .click()
    if (await records.getByLabel('Your password').isVisible()) await proves(records)
    await shows(records, /Order S\d{4}-0002: unseal/)
    await supervisor.goto(records.url())
    await supervisor.getByRole('button', { name: 'Unseal …' }).click()
    await supervisor.getByLabel('Key, as it is printed').fill(key)
    await supervisor
      .getByRole('dialog')
      .getByRole('button', { name: /^Unseal/ })
      .click()
    await shows(supervisor, 'carried out')
    await supervisor.goto(`${desk.serving().address}/detainer/${request.id}`)
    await supervisor
      .getByRole('heading', { name: /QUETZAL/ })
      .first()
      .waitFor()
  }, 120_000)
})
