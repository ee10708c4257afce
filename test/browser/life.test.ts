/** The life of one detainer on three screens: an officer logs it without a mouse, a supervisor decides, the records desk sees it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordBooking } from '#server/action/recordBooking.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { booking, charge } from '#test/support/paper.ts'

let desk: Desk
let officer: Page
let supervisor: Page
let records: Page

beforeAll(async () => {
  desk = await openDesk()
  const charges = [charge({ title: 'ARMED ROBBERY', class: 'felony', statute: '943.32(2)' })]
  await desk.act('reyes', (acting) => recordBooking(acting, booking({ charges })))
  officer = await desk.signIn('reyes')
  supervisor = await desk.signIn('stone')
  records = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.type(text)
}

describe('a request for a person who awaits trial', () => {
  it('is logged by the officer from the keyboard alone; the verdict forms while it is typed', async () => {
    await officer.keyboard.press('n')
    await officer.getByRole('heading', { name: 'Log a detainer' }).waitFor()
    await type(officer, 'A-number', 'A098765432')
    await officer.getByLabel(/^Surname/).focus()
    await officer.keyboard.type('LOPEZ-GARCIA')
    await type(officer, 'Given name', 'Jose')
    await type(officer, 'Born', '03/02/1975')
    await officer.getByLabel('Find the booking').focus()
    await officer.getByRole('option', { name: /26-10498/ }).waitFor()
    await officer.keyboard.press('Enter')
    await officer.getByText('Do not hold. Release when otherwise eligible.').first().waitFor()
    for (const identifier of ['Name', 'Born']) {
      await officer.getByRole('checkbox', { name: identifier, exact: true }).focus()
      await officer.keyboard.press('Space')
    }
    expect(await axeFindings(officer)).toEqual([])
    await officer.keyboard.press('Control+Enter')
    await officer.waitForURL(/\/detainer\//)
    await officer.getByRole('heading', { name: /LOPEZ GARCIA, Jose/ }).waitFor()
    expect(await axeFindings(officer)).toEqual([])
  }, 60_000)

  it('is on the supervisor’s desk at once, who decides it by the policy', async () => {
    await supervisor.getByText('LOPEZ GARCIA, Jose').first().waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.getByRole('link', { name: /LOPEZ GARCIA/ }).click()
    await supervisor.getByRole('heading', { name: /LOPEZ GARCIA, Jose/ }).waitFor()
    await supervisor.keyboard.press('o')
    const dialog = supervisor.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Decline/ }).focus()
    await supervisor.keyboard.press('Space')
    expect(await axeFindings(supervisor)).toEqual([])
    await dialog.getByRole('button', { name: /Decide|Record/ }).click()
    await supervisor
      .getByText(/Decided: Decline/)
      .first()
      .waitFor()
    await officer
      .getByText(/Decided: Decline/)
      .first()
      .waitFor()
  }, 60_000)

  it('is found by the records desk, decided, with who and when, and its ledger is sound', async () => {
    await records.keyboard.press('/')
    await records.getByLabel('Person or number').focus()
    await records.keyboard.type('garcia')
    const row = records.getByRole('table', { name: 'Requests found' }).getByRole('row', { name: /LOPEZ GARCIA/ })
    await row.waitFor()
    expect(await row.textContent()).toContain('Decline')
    expect(await axeFindings(records)).toEqual([])
    await row.getByRole('link').click()
    await records
      .getByText(/STONE, M\./)
      .first()
      .waitFor()
    await records.getByRole('link', { name: 'Ledger' }).click()
    await records.getByRole('button', { name: 'Check the chain' }).click()
    await records.getByText(/Sound: \d+ entries/).waitFor()
    expect(await axeFindings(records)).toEqual([])
  }, 60_000)
})
