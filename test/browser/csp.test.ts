/** The screens keep to their own rule: opened without anything set aside, the browser has nothing to refuse. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())

it('no style and no script is refused on any screen, a window and its scrolling included', async () => {
  const page = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const refused: string[] = []
  page.on('console', (message) => /content security policy/i.test(message.text()) && refused.push(message.text()))
  page.on('pageerror', (error) => refused.push(error.message))
  await page.goto(desk.serving().address)
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByLabel('User name').fill('stone')
  await page.getByRole('textbox', { name: 'Password' }).fill('four plain words here')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  for (const path of ['/', '/log', '/review', '/board', '/search', '/inquiries', '/policy', '/ledger', '/calendar', '/account']) {
    await page.goto(desk.serving().address + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  // Without its styles a window would stand somewhere below the page.
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').first().waitFor()
  expect(refused).toEqual([])
}, 90_000)
