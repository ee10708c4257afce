/** A records clerk finds a person under a mistyped name, and links the two records that one person has. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordBooking } from '#server/action/recordBooking.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { booking } from '#test/support/paper.ts'

let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  const plain = booking().subject
  const people = [
    ['26-30001', { surname: 'RAMIREZ MARTINEZ', given: 'José', born: '1975-03-02', aNumber: null }],
    ['26-30002', { surname: 'MARTINEZ-RAMIREZ', given: 'Pepe', born: '1975-02-03' }],
    ['26-30003', { surname: 'ANDERSON', given: 'Erik', born: '1988-07-19', aNumber: null }],
  ] as const
  for (const [number, person] of people)
    await desk.act('reyes', (acting) => recordBooking(acting, booking({ number, subject: { ...plain, ...person } })))
  page = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const shows = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })

describe('a person', () => {
  it('is found by a mistyped name, with the reason', async () => {
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByLabel('Person or number').fill('RAMIRES-MARTINES, Jose 1975-02-03')
    const row = page.getByRole('row', { name: /RAMIREZ MARTINEZ, José/ })
    await row.waitFor({ timeout: 10_000 })
    expect(await row.textContent()).toMatch(/26-30001.*surname one letter off; day and month swapped/)
    expect(await page.getByText('ANDERSON').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  }, 30_000)

  it('who has two records is put forward with what speaks for it, and linked; search then shows both together', async () => {
    await page.getByRole('link', { name: 'Records that may be one person' }).click()
    await shows('1 pair, those for which most speaks first.')
    await shows('day and month swapped')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Same person/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What was compared').fill('Both booking photos.')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await shows('No two records look like one person. New records are compared as they are written.')
    await shows(/one person, said by OLSEN, K\./)
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByLabel('Person or number').fill('26-30001')
    await shows('↑ linked: the same person as above')
  }, 30_000)

  it('is unlinked again, and both records stand in the list as before', async () => {
    await page.getByRole('link', { name: 'Records that may be one person' }).click()
    await page.getByRole('button', { name: /^Unlink/ }).click()
    await page.keyboard.press('Control+Enter')
    await shows('1 pair, those for which most speaks first.')
  }, 30_000)
})
