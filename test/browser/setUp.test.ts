/** A fresh office: the first visitor with the code sets it up; a second start needs none of that. */
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOffice } from '#db/repository/office.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ fresh: true })
}, 120_000)
afterAll(() => desk?.close())

it('is set up by the first visitor with the one-time code, who sets up a second factor and is then signed in', async () => {
  const { browser } = desk
  const serving = desk.serving()
  const page = await (await browser.newContext({ bypassCSP: true })).newPage()
  await page.goto(serving.address)
  await page.getByLabel('One-time code').fill('WRONG-CODE-1234')
  await page.getByLabel('Name of the office').fill('Juniper County Sheriff')
  await page.getByRole('combobox', { name: 'State' }).fill('WI')
  await page.getByRole('option', { name: 'WI', exact: true }).click()
  await page.getByLabel('ORI or FIPS code').fill('55999')
  await page.getByLabel('Facilities, one a line').fill('Juniper County Jail')
  await page.getByLabel('Name as it stands in the log').fill('ADAMS, P.')
  await page.getByLabel('User name').fill('adams')
  await page.getByRole('textbox', { name: 'Password' }).fill('four plain words here')
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Set up the office' }).click()
  await page.getByText('That is not the code.').waitFor()
  expect(await readOffice(serving.services.databases.read)).toBeUndefined()

  await page.getByLabel('One-time code').fill(serving.services.setUpCode.text)
  await page.getByRole('button', { name: 'Set up the office' }).click()
  await page.getByRole('textbox', { name: 'Your password' }).fill('four plain words here')
  await page.getByRole('button', { name: 'Set up' }).click()
  const authenticator = new TOTP({ secret: (await page.locator('code').textContent()) ?? '' })
  await page.getByLabel('Code that it shows').fill(authenticator.generate())
  await page.getByRole('button', { name: 'Prove it' }).click()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  expect(await readOffice(serving.services.databases.read)).toMatchObject({
    name: 'Juniper County Sheriff',
    code: '55999',
    demo: false,
  })
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('heading', { name: 'Add a person' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
}, 60_000)
