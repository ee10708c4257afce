/** The way in, as a new officer goes it: the notice, a first password that lives once, the second factor; and a screen that covers itself when nobody is there. */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUser } from '#server/action/manageUser.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { easySignIn, NOTICE_READ } from '#test/support/easySignIn.ts'

const FIRST = 'given by the sergeant once'
const OWN = 'words that only Tamsin knows'

let desk: Desk
let page: Page
let authenticator: TOTP
beforeAll(async () => {
  desk = await openDesk()
  await easySignIn(desk.serving().services, [], { secondFactor: 'required' })
  await desk.act('stone', (acting) =>
    createUser(acting, { username: 'tamsin', name: 'TAMSIN, O.', role: 'jailStaff', password: FIRST }),
  )
  page = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })).newPage()
}, 120_000)
afterAll(() => desk?.close())

const type = async (username: string, password: string) => {
  await page.getByLabel('User name').fill(username)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
/** The code after the one that was used: each works once. */
const nextCode = (ahead: number) => authenticator.generate({ timestamp: Date.now() + ahead * 30_000 })

describe('a new officer', () => {
  it('reads the notice, signs in with the first password, and chooses one that is not easy to guess', async () => {
    await page.goto(desk.serving().address)
    await page.getByRole('heading', { name: 'Before you sign in' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await type('tamsin', 'not what was given')
    await page.getByText('User name or password is wrong.').waitFor()
    await type('tamsin', FIRST)
    await page.getByRole('heading', { name: 'Change the password' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Present password').fill(FIRST)
    await page.getByRole('textbox', { name: 'New password' }).fill('juniper county')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByText('This is made of names that everybody here knows.').waitFor()
    await page.getByRole('textbox', { name: 'New password' }).fill(OWN)
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('heading', { name: 'Second factor' }).waitFor()
  }, 60_000)

  it('sets up the second factor and writes the emergency codes down; then the desk opens', async () => {
    await page.getByRole('textbox', { name: 'Your password' }).fill(OWN)
    await page.getByRole('button', { name: 'Set up' }).click()
    authenticator = new TOTP({ secret: (await page.locator('code').textContent()) ?? '' })
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Code that it shows').fill(nextCode(0))
    await page.getByRole('button', { name: 'Prove it' }).click()
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
  }, 60_000)
})

describe('a screen that nobody touches', () => {
  it('covers itself after the minutes of the rule, ends the session, and shows nothing of what stood there', async () => {
    await page.getByRole('link', { name: 'Log' }).click()
    await page.getByLabel('Surname').first().fill('VELASCO')
    await page.clock.install()
    await page.clock.runFor('15:10')
    await page.getByRole('dialog', { name: 'Locked' }).waitFor()
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
    expect(await page.locator('body').innerText()).not.toContain('VELASCO')
    expect(await axeFindings(page)).toEqual([])
    const { databases } = desk.serving().services
    expect(await databases.read.selectFrom('session').select('id').execute()).toEqual([])
  }, 60_000)

  it('opens for the same person, who goes on where they were', async () => {
    await type('tamsin', OWN)
    await page.getByLabel('Code from your authenticator').fill(nextCode(1))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    const started = desk
      .serving()
      .services.databases.read.selectFrom('ledger')
      .select('detail')
      .where('act', '=', 'session.started')
    const { detail } = await started.orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).toMatchObject({ secondFactor: true, notice: NOTICE_READ['x-notice'] })
    expect(await page.getByLabel('Surname').first().inputValue()).toBe('VELASCO')
  }, 60_000)
})
