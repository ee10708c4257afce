/** A paper from the fax to the file: chosen at intake, its values offered and taken one by one, attached on saving, looked at and handed back as it came. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordBooking } from '#server/action/recordBooking.ts'
import { aFilledForm } from '#test/support/aPdf.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { booking } from '#test/support/paper.ts'

let desk: Desk
let officer: Page
let form: Buffer

beforeAll(async () => {
  desk = await openDesk()
  form = await aFilledForm()
  await desk.act('reyes', (acting) => recordBooking(acting, booking()))
  officer = await desk.signIn('reyes')
}, 120_000)
afterAll(() => desk?.close())

const choose = async (name: string, buffer: Buffer): Promise<void> => {
  await officer.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
}

describe('a filled form that came as a file', () => {
  it('is refused at once if it is none, and what was typed stays', async () => {
    await officer.keyboard.press('n')
    await officer.getByRole('heading', { name: 'Log a detainer' }).waitFor()
    await officer.getByLabel('Given name', { exact: true }).fill('José')
    await choose('fax.pdf', Buffer.from('<html><script>alert(1)</script>'))
    await officer.getByText(/neither a PDF nor a picture/).waitFor()
    await choose('fax.pdf', Buffer.concat([form, Buffer.alloc(10_000_000)]))
    await officer.getByText(/this desk takes 10 MB/).waitFor()
    expect(await officer.getByLabel('Given name', { exact: true }).inputValue()).toBe('José')
  }, 60_000)

  it('is shown beside the form and offers what it says; nothing is taken until the officer takes it', async () => {
    await choose('fax 0231.pdf', form)
    await officer.getByText(/Read by its form fields/).waitFor()
    await officer.locator('iframe[title="The paper, fax 0231.pdf"]').waitFor()
    expect(await officer.getByLabel(/^Surname/).inputValue()).toBe('')
    await officer.getByRole('button', { name: 'take it: LOPEZ-GARCIA' }).press('Enter')
    expect(await officer.getByLabel(/^Surname/).inputValue()).toBe('LOPEZ-GARCIA')
    expect(await axeFindings(officer)).toEqual([])
    await officer.getByRole('button', { name: /^Take all \d+ whose field is empty/ }).press('Enter')
    expect(await officer.getByLabel('A-number', { exact: true }).inputValue()).toBe('A098765432')
    expect(await officer.getByLabel('Issued on', { exact: true }).inputValue()).toBe('03/02/2026')
    expect(await officer.getByRole('checkbox', { name: 'A final order of removal' }).isChecked()).toBe(true)
    // What the officer typed is not overwritten; it waits for an answer.
    expect(await officer.getByLabel('Given name', { exact: true }).inputValue()).toBe('José')
    await officer.getByRole('button', { name: 'take it instead: Jose' }).press('Enter')
    await officer.getByText('All that was read stands in the form.').waitFor()
  }, 60_000)

  it('is asked for again after the page was loaded anew; what was typed and taken is still there', async () => {
    await officer.reload()
    await officer.getByText('fax 0231.pdf is not kept when the page is loaded anew.').waitFor()
    expect(await officer.getByLabel(/^Surname/).inputValue()).toBe('LOPEZ-GARCIA')
    await choose('fax 0231.pdf', form)
    await officer.getByText('All that was read stands in the form.').waitFor()
  }, 60_000)

  it('is attached in the act that saves the request, and is handed back as it came', async () => {
    await officer.getByLabel('Find the booking').focus()
    await officer.getByRole('option', { name: /26-10498/ }).waitFor()
    await officer.keyboard.press('Enter')
    for (const identifier of ['Name', 'Born']) await officer.getByRole('checkbox', { name: identifier, exact: true }).check()
    await officer.keyboard.press('Control+Enter')
    await officer.waitForURL(/\/detainer\//)
    const row = officer.getByRole('row', { name: /fax 0231\.pdf/ })
    await row.waitFor()
    const hash = createHash('sha256').update(form).digest('hex')
    expect(await row.textContent()).toContain(hash.slice(0, 12))
    expect(await row.textContent()).toContain('REYES, A.')
    await row.getByRole('button', { name: /^Open/ }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByText(hash).waitFor()
    expect(await dialog.getByText('This is not the file that arrived').count()).toBe(0)
    const download = officer.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download the original' }).click()
    expect(readFileSync(await (await download).path()).equals(form)).toBe(true)
    expect(await axeFindings(officer)).toEqual([])
  }, 60_000)
})

describe('a page of the desk', () => {
  it('may show a paper from its own memory and nothing from elsewhere; no script but its own', async () => {
    const policy = (await fetch(desk.serving().address)).headers.get('content-security-policy') ?? ''
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        'frame-src blob:',
        "img-src 'self' data: blob:",
      ]),
    )
  })
})
