/** The way in by the office's own identity provider, in a real browser, with the provider on another site than the desk: there and back, before a signature, and under a covered screen. */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUser } from '#server/action/manageUser.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { openIdentityProvider } from '#test/support/identityProvider.ts'

const PEOPLE = [
  { sub: 'subject-tamsin', preferred_username: 'tamsin@juniper.example', amr: ['pwd', 'mfa'] },
  { sub: 'subject-vega', preferred_username: 'vega@juniper.example' },
  { sub: 'subject-nobody', preferred_username: 'nobody@juniper.example' },
]

let provider: Awaited<ReturnType<typeof openIdentityProvider>>
let desk: Desk
let page: Page
const refused: string[] = []

beforeAll(async () => {
  // Another name of this machine is another site: a cookie that is kept to one's own site does not come along from there.
  provider = await openIdentityProvider(PEOPLE, { host: 'localhost' })
  desk = await openDesk({ provider: provider.settings })
  provider.serve(desk.serving().address)
  const people = [
    ['tamsin', 'administrator'],
    ['vega', 'jailStaff'],
  ] as const
  for (const [username, role] of people) {
    const made = { username, name: username.toUpperCase(), role, providerName: `${username}@juniper.example` }
    await desk.act('stone', (acting) => createUser(acting, made))
  }
  await easySignIn(desk.serving().services, [], { secondFactor: 'required' })
  // With the rules of the page in force: nothing is set aside.
  page = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.on('console', (message) => /content security policy/i.test(message.text()) && refused.push(message.text()))
}, 120_000)
afterAll(async () => {
  await desk?.close()
  await provider?.close()
})

const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true })
const signInThere = async (on: Page, name: string) => {
  await on.getByLabel('Name at the provider').fill(name)
  await button(on, 'Go on').click()
}
const main = (on: Page) => on.getByRole('navigation', { name: 'Main' })

describe('an administrator', () => {
  it('reads the notice, goes to the provider and comes back to where they were going, signed in', async () => {
    await page.goto(`${desk.serving().address}/people`)
    await button(page, 'I have read this').click()
    await button(page, 'Sign in with Juniper County').waitFor()
    await page.keyboard.press('Enter')
    await signInThere(page, 'tamsin@juniper.example')
    await main(page).waitFor()
    expect(new URL(page.url()).pathname).toBe('/people')
    await page.getByRole('columnheader', { name: 'At Juniper County' }).waitFor()
    expect(await page.getByRole('row', { name: 'VEGA' }).innerText()).toMatch(/nobody came yet[\s\S]*never/)
    expect(refused).toEqual([])
  }, 60_000)

  it('names somebody at the provider after having proved there, in a window of its own, who is at the keyboard', async () => {
    await button(page, 'Name at Juniper County: REYES, A.').click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name at Juniper County' }).fill('Reyes@juniper.example')
    await page.getByText('The password of the desk stays as a second way in.').waitFor()
    await button(page, 'Set the name').click()
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' })
    const opened = page.context().waitForEvent('page')
    await dialog.getByRole('button', { name: 'Sign in with Juniper County' }).click()
    const there = await opened
    await signInThere(there, 'tamsin@juniper.example')
    await page.getByText('reyes@juniper.example').waitFor()
    await expect.poll(() => there.isClosed()).toBe(true)
    expect(refused).toEqual([])
  }, 60_000)

  it('goes on under a covered screen with what was typed there, by proving anew at the provider', async () => {
    await page.getByLabel('User name').fill('half typed')
    await page.clock.install()
    await page.clock.runFor('15:10')
    const cover = page.getByRole('dialog', { name: 'Locked' })
    await cover.waitFor()
    const opened = page.context().waitForEvent('page')
    await cover.getByRole('button', { name: 'Sign in with Juniper County' }).click()
    await signInThere(await opened, 'tamsin@juniper.example')
    await cover.waitFor({ state: 'detached' })
    expect(await page.getByLabel('User name').inputValue()).toBe('half typed')
  }, 60_000)
})

describe('an officer whose provider asks for no second factor', () => {
  let here: Page
  let authenticator: TOTP

  it('sets one up here without having a password, and is asked for its code the next time', async () => {
    here = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })).newPage()
    await here.goto(desk.serving().address)
    await button(here, 'I have read this').click()
    expect(await axeFindings(here)).toEqual([])
    await button(here, 'Sign in with Juniper County').click()
    await signInThere(here, 'vega@juniper.example')
    await button(here, 'Set up').click()
    authenticator = new TOTP({ secret: (await here.locator('code').textContent()) ?? '' })
    await here.getByLabel('Code that it shows').fill(authenticator.generate())
    await button(here, 'Prove it').click()
    await here.getByRole('list', { name: 'Emergency codes' }).waitFor()
    expect(await here.getByRole('list', { name: 'Emergency codes' }).getByRole('listitem').count()).toBe(10)
    await button(here, 'I have written them down').click()
    await main(here).waitFor()
    await here.getByRole('button', { name: /VEGA/ }).click()
    await here.getByRole('menuitem', { name: 'Sign out' }).click()
    await button(here, 'I have read this').click()
    await button(here, 'Sign in with Juniper County').click()
    await signInThere(here, 'vega@juniper.example')
    await here.getByLabel('Code from your authenticator').fill(authenticator.generate({ timestamp: Date.now() + 30_000 }))
    await button(here, 'Sign in').click()
    await main(here).waitFor()
  }, 60_000)
})

describe('somebody whom nobody here named', () => {
  it('is told that the desk does not know them, and what to do', async () => {
    const here = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await here.goto(desk.serving().address)
    await button(here, 'I have read this').click()
    await button(here, 'Sign in with Juniper County').click()
    await signInThere(here, 'nobody@juniper.example')
    await here.getByText('The provider knows you and this desk does not.').waitFor()
    expect(new URL(here.url()).hash).toBe('')
    expect(await button(here, 'Sign in').isVisible()).toBe(true)
  }, 60_000)

  it('reads the notice first, also by a link that pretends that they come back', async () => {
    const here = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await here.goto(`${desk.serving().address}/#said=CODE`)
    await button(here, 'I have read this').waitFor()
    expect(await here.getByLabel('Code from your authenticator').isVisible()).toBe(false)
  }, 60_000)

  it('stands in the ledger with the name by which the provider knows them, for whoever looks after the accounts', async () => {
    await page.goto(`${desk.serving().address}/ledger`)
    const row = page.getByRole('row', { name: /nobody@juniper.example/ }).first()
    expect(await row.innerText()).toMatch(/nobody here has that name at the provider; as nobody@juniper.example; from/)
  }, 60_000)
})

describe('when the provider is down', () => {
  it('the button says so before anybody leaves, and a password lets in', async () => {
    await provider.close()
    const here = await (await desk.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await here.goto(desk.serving().address)
    await button(here, 'I have read this').click()
    await button(here, 'Sign in with Juniper County').click()
    await here.getByText('The provider does not answer.').waitFor()
    expect(new URL(here.url()).origin).toBe(desk.serving().address)
    await here.getByLabel('User name').fill('stone')
    await here.getByRole('textbox', { name: 'Password' }).fill('four plain words here')
    await button(here, 'Sign in').click()
    await here
      .getByRole('heading', { name: /password|Second factor/ })
      .first()
      .waitFor()
  }, 60_000)
})
