/** What leaves the office on paper: the page of an inquiry prints no name that is withheld, and whoever holds a certificate checks it without a sign-in. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { pdfText } from '#test/support/pdfText.ts'

let desk: Desk
let records: Page

beforeAll(async () => {
  desk = await openDesk()
  await arrival(desk, 'QUETZALCO')
  await arrival(desk, 'XILOTEPEC')
  records = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

describe('an inquiry about all requests', () => {
  it('is answered with one record released and the other one left out, and neither is forgotten', async () => {
    await records.goto(`${desk.serving().address}/inquiries/new`)
    await records.getByRole('textbox', { name: 'Name', exact: true }).fill('WHITFIELD, S.')
    await records.getByLabel('The question, word for word').fill('All detainers, please.')
    await records.keyboard.press('Control+Enter')
    await records.getByRole('button', { name: 'Search for what was asked' }).click()
    await shows(records, ', 2 to be decided')
    await records
      .getByRole('button', { name: /^Release / })
      .first()
      .click()
    await shows(records, ', 1 to be decided')
    await shows(records, 'Decide the 1 found that are neither released nor left out.')
    await records.getByRole('button', { name: /^Leave out / }).click()
    const dialog = records.getByRole('dialog')
    await dialog.getByLabel('Why').selectOption('Held for ICE (8 CFR 236.6)')
    await dialog.getByText(/withheld as a whole: names or describes a person held/).waitFor()
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('Control+Enter')
    await shows(records, /no: withheld as a whole/)
    await records.getByRole('button', { name: 'Prepare the answer' }).click()
    await shows(records, 'Found, and not released')
    expect(await axeFindings(records)).toEqual([])
  }, 90_000)

  it('prints what goes out, and no name that is withheld', async () => {
    expect(await records.locator('.letter').innerText()).toMatch(/QUETZALCO|XILOTEPEC/)
    await records.emulateMedia({ media: 'print' })
    const printed = await records.locator('body').innerText()
    await records.emulateMedia({ media: 'screen' })
    expect(printed).toContain('All detainers, please.')
    expect(printed).toContain('[withheld]')
    expect(printed).not.toMatch(/QUETZALCO|XILOTEPEC/)
  }, 90_000)
})

it('a certificate is checked by whoever holds it, without a sign-in', async () => {
  const [download] = await Promise.all([
    records.waitForEvent('download'),
    records.getByRole('button', { name: /^Certificate Q/ }).click(),
  ])
  const text = pdfText(readFileSync(await download.path()))
  const part = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
  const visitor = await desk.browser.newPage({ bypassCSP: true })
  await visitor.goto(`${desk.serving().address}/check`)
  await visitor.getByLabel(/^Certificate, as/).fill(part(/Certificate(Q\d{4}-\d{4}-1)/))
  await visitor.getByLabel(/^Hash of entry/).fill(part(/Hashofentry([0-9a-f]{64})/).slice(0, 16))
  await visitor.getByLabel(/^Hash of result/).fill(part(/Hashofresult([0-9a-f]{64})/))
  await visitor.getByRole('button', { name: 'Check' }).click()
  await shows(visitor, 'Good: it still holds')
  await shows(visitor, 'whole, with the hash on your paper')
  expect(await axeFindings(visitor)).toEqual([])
  await visitor.getByLabel(/^Hash of result/).fill('f'.repeat(64))
  await visitor.getByRole('button', { name: 'Check' }).click()
  await shows(visitor, 'No such certificate')
  await visitor.close()
}, 90_000)
