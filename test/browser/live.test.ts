/** What is changed on one screen is on every other one: at once, in seven tabs, and after the connection was gone for a while. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrival } from '#test/support/arrival.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await openDesk()
  page = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = (on: Page, name: string) => on.getByText(name).first().waitFor({ timeout: 15_000 })

describe('the desk of a supervisor', () => {
  it('shows a request that a colleague logs, without a reload', async () => {
    await page.getByText('Nothing needs you').waitFor()
    await arrival(desk, 'ALVAREZ')
    await shows(page, 'ALVAREZ')
  })

  it('says that it is old while the server is away, and catches up with what was missed', async () => {
    await desk.restart(async () => {
      await page.getByText(/This screen is \d+ s old/).waitFor({ timeout: 15_000 })
    })
    await arrival(desk, 'BECERRA')
    await shows(page, 'BECERRA')
    await page.locator('[data-live=yes]').waitFor({ timeout: 15_000 })
    expect(await page.getByText(/This screen is \d+ s old/).count()).toBe(0)
  }, 60_000)

  it('keeps seven tabs of one browser current with one stream', async () => {
    const tabs = [page]
    for (let tab = 1; tab < 7; tab += 1) {
      const another = await page.context().newPage()
      await another.goto(desk.serving().address)
      await shows(another, 'ALVAREZ')
      tabs.push(another)
    }
    await arrival(desk, 'CISNEROS')
    await Promise.all(tabs.map((tab) => shows(tab, 'CISNEROS')))

    await page.close()
    await arrival(desk, 'DOMINGUEZ')
    await Promise.all(tabs.slice(1).map((tab) => shows(tab, 'DOMINGUEZ')))
  }, 60_000)

  it('ends its stream and shows the sign-in when the person is disabled', async () => {
    const other = await desk.signIn('olsen')
    const { disableUser } = await import('#server/action/manageUser.ts')
    const { listUsers } = await import('#db/repository/user.ts')
    const olsen = (await listUsers(desk.serving().services.databases.read)).find((user) => user.username === 'olsen')
    await desk.act('stone', (acting) => disableUser(acting, { userId: olsen?.id ?? '' }))
    await other.getByRole('button', { name: 'I have read this' }).waitFor({ timeout: 5_000 })
    expect(await other.getByRole('navigation', { name: 'Main' }).count()).toBe(0)
  }, 30_000)
})
