/** A release at the desk: the officer works the sheet, a second person looks, a request that arrives meanwhile shuts it, the board follows. */
import { STILL_HERE } from '#shared/record/booking.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCustody } from '#server/action/changeCustody.ts'
import { receiveDetainer } from '#server/action/receiveDetainer.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { paper } from '#test/support/paper.ts'

let desk: Desk
let officer: Page
let supervisor: Page
let board: Page
let request: Detainer
let sheet: string

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'ALVAREZ')
  const bookingId = request.bookingId ?? ''
  sheet = `${desk.serving().address}/booking/${bookingId}/release`
  const custody = {
    ...STILL_HERE,
    wouldBeReleasedAt: new Date(Date.now() + 2 * 3_600_000).toISOString(),
    releaseEvidence: 'Bond receipt 4417',
  }
  await desk.act('reyes', (acting) => changeCustody(acting, { bookingId, version: 1, ...custody }))
  officer = await desk.signIn('reyes')
  supervisor = await desk.signIn('stone')
  board = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })

async function answerDuties(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^Done/ })
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click()
    await page.getByLabel(/How it was done/).fill('Handed over at the window, form 12')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}

describe('a person who posts bond', () => {
  it('stands on the hold board, with the way to the sheet', async () => {
    await board.getByRole('link', { name: 'Board' }).click()
    await board.getByRole('heading', { name: 'Hold board' }).waitFor()
    const row = board.getByRole('row', { name: /ALVAREZ/ })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/in [12] h \d\d min/)
    expect(await axeFindings(board)).toEqual([])
  }, 30_000)

  it('is checked by the officer from top to bottom, who cannot be the second person', async () => {
    await officer.getByRole('link', { name: /Release sheet of ALVAREZ/ }).click()
    await officer.getByRole('heading', { name: /ALVAREZ/ }).waitFor()
    await shows(officer, /\d things stop this release/)
    expect(await officer.getByRole('button', { name: 'Clear and print' }).getAttribute('aria-disabled')).toBe('true')
    await press(officer, 'I have seen it')
    await officer.getByLabel(/^name and birth date/).check()
    await officer.getByLabel(/^booking number/).check()
    await press(officer, 'It is this person')
    await officer.locator('button:not([aria-disabled=true])', { hasText: 'I have looked at all of these' }).click()
    await answerDuties(officer)
    await officer.getByLabel('What was handed over').fill('Bag 12')
    await officer.keyboard.press('Enter')
    await shows(officer, 'You checked a step of this sheet yourself. Another person has to look at all of it.')
    await shows(officer, '1 thing stops this release.')
    expect(await axeFindings(officer)).toEqual([])
  }, 60_000)

  it('is seen by a supervisor, and the gate opens on both screens', async () => {
    await supervisor.goto(sheet)
    await press(supervisor, 'I have looked at all of it')
    await shows(supervisor, 'Everything is checked. The sheet can be printed.')
    await shows(officer, 'Everything is checked. The sheet can be printed.')
  }, 30_000)

  it('is stopped again on the open screen by a request that arrives meanwhile', async () => {
    const again = { paper: paper({ issuedOn: '2026-03-03', form: 'I-247N', asks: ['notify'], subject: request.subject }) }
    await desk.act('reyes', (acting) =>
      receiveDetainer(acting, { ...again, match: request.match, warrants: [], service: null, findings: [] }),
    )
    await shows(supervisor, 'arrived since')
    await shows(supervisor, /came after step 3 was taken/)
    expect(await supervisor.getByRole('button', { name: 'Clear and print' }).getAttribute('aria-disabled')).toBe('true')
    expect(await axeFindings(supervisor)).toEqual([])
  }, 30_000)

  it('is looked at anew by the officer, cleared by the supervisor, and prints on one page', async () => {
    await officer.locator('button:not([aria-disabled=true])', { hasText: 'I have looked at all of these' }).click()
    await shows(officer, /a step was taken since/)
    await answerDuties(officer)
    await press(supervisor, 'I have looked at all of it')
    await supervisor.evaluate('window.print = () => document.body.setAttribute("data-printed", "yes")')
    await supervisor.locator('button:not([aria-disabled=true])', { hasText: 'Clear and print' }).click()
    await shows(supervisor, /^Cleared/)
    await supervisor.locator('body[data-printed=yes]').waitFor()
    const pdf = (await supervisor.pdf({ format: 'Letter' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  }, 60_000)

  it('leaves the board when the release is recorded', async () => {
    await press(supervisor, 'Record the release')
    await supervisor.getByRole('dialog').getByLabel('Left our custody', { exact: true }).waitFor()
    await supervisor.keyboard.press('Control+Enter')
    await shows(supervisor, /The person is no longer here: released/)
    await shows(board, /Nobody is on a hold/)
    expect(await board.getByRole('row', { name: /ALVAREZ/ }).count()).toBe(0)
  }, 30_000)
})
