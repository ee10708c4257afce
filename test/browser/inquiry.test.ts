/** A press question from the phone call to the checked certificate: searched, nothing found, answered, approved by a second person, sent, and checked by an auditor's eye. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closedInquiries } from '#db/repository/inquiry.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

let desk: Desk
let records: Page
let supervisor: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'LOPEZ-GARCIA')
  records = await desk.signIn('olsen')
  supervisor = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

async function saved(page: Page, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return pdfText(readFileSync(await download.path()))
}

describe('a question of the press', () => {
  it('is logged, searched for, and answered with "no responsive record"', async () => {
    await records.getByRole('link', { name: 'Inquiries' }).click()
    await shows(records, 'No question waits for an answer.')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('i')
    await records.getByRole('textbox', { name: 'Name', exact: true }).fill('NGUYEN, T.')
    await records.getByLabel('Newspaper, firm, agency').fill('Juniper Courier')
    await records.getByLabel('The question, word for word').fill('Did you have a detainer on Marcos Villanueva Prado?')
    await records.getByLabel('Surname').fill('Villanueva Prado')
    await records.getByLabel('Given name').fill('Marcos')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('Control+Enter')
    await records.getByRole('heading', { name: 'Inquiry Q2026-0001'.replace('2026', String(new Date().getFullYear())) }).waitFor()
    await records.getByRole('button', { name: 'Search for what was asked' }).click()
    await shows(records, 'found 0')
    await shows(records, /covers the question/)
    await records.getByRole('radio', { name: 'No responsive record' }).check()
    await records.getByRole('button', { name: 'Prepare the answer' }).click()
    await shows(records, 'waits for approval')
    await shows(records, /there is no record that answers your question/)
    expect(await axeFindings(records)).toEqual([])
  }, 90_000)

  it('is approved by another person, and then sent', async () => {
    await records.getByRole('button', { name: 'Approve' }).hover()
    await records.getByRole('tooltip').filter({ hasText: 'You prepared this answer yourself' }).waitFor()
    await supervisor.goto(records.url())
    await supervisor.getByRole('button', { name: 'Approve' }).click()
    const dialog = supervisor.getByRole('dialog')
    await dialog.waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await dialog.getByRole('button', { name: /Approve/ }).click()
    await shows(records, 'to be sent')
    expect(await saved(records, 'Letter as approved (PDF)')).toContain(squeezed('there is no record that answers your question'))
    await records.getByRole('button', { name: 'Record as sent' }).click()
    await records.getByLabel('How it was sent, and to where').fill('By email to the newsroom.')
    await records
      .getByRole('dialog')
      .getByRole('button', { name: /Record as sent/ })
      .click()
    await shows(records, /By email to the newsroom/)
    expect(await records.getByRole('button', { name: 'Search for what was asked' }).count()).toBe(0)
  }, 90_000)

  it('has a certificate that is printed, and checked from the paper', async () => {
    const text = await saved(records, /^Certificate Q/)
    expect(text).toContain(squeezed('No request in the log answers this search.'))
    const [, hash = ''] = /Hashofentry([0-9a-f]{64})/.exec(text) ?? []
    const [, number = ''] = /Certificate(Q\d{4}-\d{4}-1)/.exec(text) ?? []
    await supervisor.goto(`${desk.serving().address}/inquiries/check`)
    await supervisor.getByLabel('Certificate', { exact: true }).fill(number)
    await supervisor.getByLabel(/Hash of entry/).fill(hash)
    await supervisor.getByRole('button', { name: 'Check' }).click()
    await shows(supervisor, 'Good: everything agrees')
    await shows(supervisor, 'It agrees.')
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.getByLabel(/Hash of entry/).fill('f'.repeat(64))
    await supervisor.getByRole('button', { name: 'Check' }).click()
    await shows(supervisor, 'Not good')
  }, 90_000)
})

describe('who looked at a person, and for which purpose', () => {
  it('is asked where a record is before them, once a visit, and stands in the looks', async () => {
    const asked = records.getByText('For what do you look at persons today?')
    await records.goto(`${desk.serving().address}/policy`)
    await records.getByRole('heading', { name: 'The policy in force' }).waitFor()
    expect(await asked.count()).toBe(0)
    await records.goto(`${desk.serving().address}/detainer/${request.id}`)
    await records.getByRole('heading', { name: /LOPEZ/ }).first().waitFor()
    await asked.waitFor()
    await records.getByRole('button', { name: 'inquiries', exact: true }).click()
    await shows(records, 'You look at persons for:')
    await supervisor.goto(`${desk.serving().address}/looks`)
    await supervisor.getByRole('cell', { name: 'OLSEN, K.' }).first().waitFor()
    await supervisor.getByRole('cell', { name: 'inquiries' }).first().waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
  }, 90_000)

  it('stays with them from the request that they opened for an inquiry to its booking', async () => {
    const [inquiry] = await closedInquiries(desk.serving().services.databases.read, '', null, 1)
    await records.goto(`${desk.serving().address}/detainer/${request.id}?inquiry=${inquiry?.id}`)
    await shows(records, `inquiry ${inquiry?.number}`)
    await records.getByRole('region', { name: 'Person and custody' }).getByRole('link').first().click()
    await records.waitForURL(/\/booking\/.*inquiry=/)
    await shows(records, `inquiry ${inquiry?.number}`)
    await supervisor.reload()
    const cells = supervisor.getByRole('cell', { name: `inquiry ${inquiry?.number}` })
    await cells.nth(1).waitFor()
    expect(await cells.count()).toBe(2)
  }, 90_000)
})
