/** The jail's list on two days: pasted, its columns said and saved, looked at, taken in; the next day somebody is no longer on it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { ANA, BEN, CLEO, listOf } from '#test/support/roster.ts'

let desk: Desk
let page: Page
let records: Page

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.signIn('reyes')
  records = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (on: Page, text: string | RegExp): Promise<void> => on.getByText(text).first().waitFor()
const chosen = async (field: string, column: string): Promise<void> => {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: column, exact: true }).click()
}

describe('the first list', () => {
  it('is pasted, and its columns are offered and said', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await shows(page, 'No list of the jail has been taken in yet.')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'Paste it' }).click()
    const odd = 'J-9,THISTLE UNA,1/2/88,Q,02/28/2026,RIOT,F9,'
    await page.getByLabel('The list, with its row of headings').fill(`${listOf(ANA, BEN)}\n${odd}`)
    await page.getByRole('button', { name: 'Use what is pasted' }).click()
    await page.getByRole('heading', { name: 'Which column is what' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Booking number' }).inputValue()).toBe('Booking #')
    await page.getByRole('combobox', { name: /^Jail system/ }).fill('Jail system')
    await page.getByRole('button', { name: 'When the list was made: now' }).click()
    await chosen('Charge', 'Charges')
    await shows(page, 'THEFT BY TAKING | TRESPASS')
    expect(await page.getByLabel('Between several charges in one cell').inputValue()).toBe(' | ')
    await page.getByLabel('Save these columns as').fill('Daily list')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await shows(page, /Saved as Daily list/)
    expect(await axeFindings(page)).toEqual([])
  }, 90_000)

  it('says what it does, cell by cell what cannot be read, and is taken in', async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'New (3)' }).waitFor()
    await shows(page, 'The name has no comma; all of it is kept as the surname.')
    await shows(page, 'This is neither M, F nor X.')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save all 4 as CSV/ }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('4,DOB,1/2/88,')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Take the list in' }).click()
    await page.getByRole('dialog').getByText('3 new bookings').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'List of Jail system', exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  }, 90_000)
})

describe('the list of the next day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'list-'))

  it('is a file whose columns are known by now; the same file a second time is refused', async () => {
    await page.goto(`${desk.serving().address}/rosters/new`)
    const file = join(folder, 'inmates.csv')
    writeFileSync(file, listOf(['J-1', 'QUILL, ANA M', ANA[2], ANA[3], ANA[4]], CLEO, ['J-9', 'THISTLE, UNA', 'RIOT', 'F2', '']))
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { name: 'Which column is what' }).waitFor()
    await page.getByRole('button', { name: 'When the list was made: now' }).click()
    await page.getByRole('button', { name: /Look what it does/ }).click()
    await page.getByRole('heading', { name: 'No longer listed (1)' }).waitFor()
    await page.getByRole('heading', { name: 'Changed (2)' }).waitFor()
    await page.getByRole('button', { name: 'Take the list in' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Take it in/ })
      .click()
    await page.getByRole('heading', { name: 'List of Jail system', exact: true }).waitFor()
    await page.goto(`${desk.serving().address}/rosters/new`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'When the list was made: now' }).click()
    await page.getByRole('button', { name: /Look what it does/ }).click()
    await shows(page, 'This very file was taken in already.')
    expect(await page.getByRole('button', { name: 'Take the list in' }).count()).toBe(0)
  }, 90_000)

  it('asks how somebody left who is no longer on it, on every screen at once, until a person answers', async () => {
    await records.getByRole('link', { name: /^Rosters\s*1 no longer listed/ }).click()
    await records.getByRole('heading', { name: /how did they leave/ }).waitFor()
    await shows(records, 'ROWAN, BEN')
    expect(await axeFindings(records)).toEqual([])
    expect(await records.getByRole('button', { name: /Still here/ }).count()).toBe(0)
    await page.goto(`${desk.serving().address}/rosters`)
    await page.getByRole('button', { name: /^Still here.*J-2/ }).click()
    await page.getByLabel('How it is known').fill('seen at the count of 14:00')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await shows(records, 'nobody is missed')
  }, 90_000)

  it('fits a narrow and a dark window', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${desk.serving().address}/rosters`)
    await page.getByRole('heading', { name: 'Lists taken in' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }, 60_000)
})

it('an administrator makes a key for a system, which is shown once, and revokes it', async () => {
  const admin = await desk.signIn('admin')
  await admin.goto(`${desk.serving().address}/people`)
  await admin.getByLabel('System', { exact: true }).fill('Jail system')
  await admin.getByRole('button', { name: 'Make a key' }).click()
  await admin.getByLabel('Your password').fill('four plain words here')
  await admin.keyboard.press('Enter')
  const secret = await admin.getByRole('textbox', { name: 'Key' }).inputValue()
  expect(secret).toMatch(/^desk_[\w-]{43}$/)
  expect(await axeFindings(admin)).toEqual([])
  const pull = () =>
    fetch(`${desk.serving().address}/api/v1/bookings/J-1/verdicts`, { headers: { authorization: `Bearer ${secret}` } })
  expect((await pull()).status).toBe(200)
  await admin.getByRole('button', { name: 'I have entered it' }).click()
  await admin.getByRole('button', { name: 'Revoke the key of Jail system' }).click()
  await admin.keyboard.press('Enter')
  await shows(admin, /^revoked/)
  expect(await axeFindings(admin)).toEqual([])
  expect((await pull()).status).toBe(401)
}, 90_000)
