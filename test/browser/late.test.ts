/** The morning after the network was down: a supervisor enters a decision that was made on paper, and it keeps both times and both names. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
let page: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'ALVAREZ')
  page = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })

describe('late entry', () => {
  it('is turned on with a time, a name and a reason, and then stands on every screen', async () => {
    await page.getByRole('button', { name: /STONE/ }).click()
    await page.getByRole('menuitem', { name: 'Enter what happened on paper' }).click()
    await page.getByRole('textbox', { name: 'When it happened' }).fill('03/10/2026 0310')
    await page.getByRole('textbox', { name: 'Who did it' }).fill('MBEKI, D.')
    await page.keyboard.press('Control+Enter')
    await shows(/Late entry: what you record now happened .*03:10 · done by MBEKI/)
    await page.evaluate(`history.pushState(null, '', '/detainer/${request.id}'); dispatchEvent(new PopStateEvent('popstate'))`)
    await shows('Timeline')
    await shows(/Late entry:/)
    await page.reload()
    await shows(/Late entry:/)
    expect(await axeFindings(page)).toEqual([])
  }, 30_000)

  it('records the decision as made then, entered now', async () => {
    await page
      .getByRole('button', { name: /^Decide/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/by MBEKI, D\., .*03:10 \(entered now by STONE, M\.\)/).waitFor()
    await dialog.getByRole('button', { name: /Decide|Record/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await shows(/Entered late: happened .*03:10 · done by MBEKI, D\. · The network was down\./)
    const row = page.getByRole('region', { name: 'Decisions' }).getByRole('row').nth(1)
    expect(await row.textContent()).toMatch(/03:10.*entered .*MBEKI, D\..*entered by STONE, M\./)
  }, 30_000)

  it('ends by a button, and what is done after that happens now', async () => {
    await page.getByRole('button', { name: 'End late entry' }).click()
    await page.getByText(/Late entry:/).waitFor({ state: 'hidden' })
    expect(await page.getByRole('button', { name: 'End late entry' }).count()).toBe(0)
  }, 30_000)
})
