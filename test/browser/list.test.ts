/** A weekly report in a real browser: pasted, its columns named, compared with the log, each row looked at beside our record, confirmed, and answered. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

let desk: Desk
let records: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'LOPEZ-GARCIA')
  records = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

const shows = async (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

async function said(name: RegExp, why: string): Promise<void> {
  await records.getByRole('button', { name }).first().click()
  const dialog = records.getByRole('dialog')
  await dialog.getByLabel('Why').fill(why)
  await records.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
}

describe('a list from outside', () => {
  it('finds an office that has said who it is', async () => {
    await records.keyboard.press('g')
    await records.keyboard.press('l')
    await shows(records, 'No list has been taken in.')
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('link', { name: 'Say who we are' }).click()
    await records.getByRole('button', { name: 'Change it' }).click()
    await records.getByLabel('County', { exact: true }).fill('Juniper')
    await records.getByLabel('Reason').fill('As the state lists us.')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('Control+Enter')
    await shows(records, 'As the state lists us.')
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('link', { name: 'Outside lists' }).click()
  }, 90_000)

  it('is pasted, its columns are named on the screen, and its first rows are read', async () => {
    await records.getByRole('heading', { name: 'Outside lists' }).waitFor()
    await records.keyboard.press('i')
    await records.getByLabel('Who published or sent it').fill('Fictional federal agency')
    await records.getByLabel('Edition').fill('Week of 2 March')
    await records.getByRole('button', { name: 'Paste cells' }).click()
    const cells = [
      'Place\tState\tDate declined\tDetainer issued\tName',
      `Juniper County\tWI\t3/5/2026\t${request.issuedOn ?? ''}\tLOPEZ GARCIA, Jose`,
      'Juniper County\tNE\t3/5/2026\t3/2/2026\tPRADO, Ana',
      'Oak County\tTX\t3/5/2026\tthe other day\tELM, Bo',
      'Oak County\tWI\t3/5/2026\t3/2/2026\tASH, Cy',
    ]
    await records.getByLabel(/^Cells/).fill(cells.join('\n'))
    await records.getByRole('button', { name: 'Read these cells' }).click()
    await shows(records, 'What each column holds')
    await shows(records, 'cannot be read: the other day')
    await records.getByLabel('Place is read as').selectOption('agency')
    await records.getByLabel(/says of every row that it was declined/).check()
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('Control+Enter')
    await records.getByRole('heading', { name: /^List L\d{4}-0001: Fictional federal agency/ }).waitFor()
    expect(await axeFindings(records)).toEqual([])
  }, 90_000)

  it('is read by keyboard, one row beside our record, and no decline can be made of it', async () => {
    await records.keyboard.press('j')
    await records.keyboard.press('Enter')
    await records.getByRole('heading', { name: 'Row 2' }).waitFor()
    await records.getByRole('link', { name: `request ${request.number}` }).waitFor()
    await shows(records, 'no decision')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('c')
    const dialog = records.getByRole('dialog')
    await dialog.getByLabel('What it is').selectOption('agrees')
    await dialog.getByText(/Our log has no decision to decline for this request/).waitFor()
    await dialog.getByLabel('What it is').selectOption('differs')
    await dialog.getByLabel('Why').fill('It waits for its decision.')
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('Control+Enter')
    await shows(records, /Confirmed by OLSEN/)
    await records.keyboard.press('Escape')
    await records.getByRole('heading', { name: 'Row 2' }).waitFor({ state: 'detached' })
  }, 90_000)

  it('is confirmed together only where nothing is left to weigh, then answered with a letter and its evidence', async () => {
    await records.getByRole('button', { name: 'Make the answer' }).hover()
    await records.getByRole('tooltip').filter({ hasText: '3 rows wait' }).waitFor()
    await said(/^Confirm 1 as another agency of our name/, 'It is the county in Nebraska.')
    await said(/^Confirm 1 as another agency/, 'Another state.')
    await records.getByRole('button', { name: "Confirm 1 by the agency's name" }).click()
    await records.getByRole('dialog').getByLabel('Oak County (1)').check()
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('dialog').getByLabel('Why').fill('Our neighbor.')
    await records.keyboard.press('Control+Enter')
    await records.getByRole('dialog').waitFor({ state: 'detached' })
    await records.getByRole('button', { name: 'Count by column' }).click()
    await records.getByRole('row', { name: 'Oak County 2' }).waitFor()
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('button', { name: 'Make the answer' }).click()
    await records.getByRole('dialog').getByRole('button', { name: 'Make the answer' }).click()
    const saved = async (name: RegExp) => {
      const [download] = await Promise.all([records.waitForEvent('download'), records.getByRole('button', { name }).click()])
      return readFileSync(await download.path())
    }
    const letter = pdfText(await saved(/^Answer letter/))
    expect(letter).toContain(squeezed('another agency of our name'))
    expect(letter).toContain(squeezed(`request ${request.number}: no decision`))
    expect(letter).not.toContain('LOPEZ')
    const evidence = (await saved(/^Evidence of each row/)).toString('utf8')
    expect(evidence).toContain('It is the county in Nebraska.')
    await records.getByRole('link', { name: 'All lists' }).click()
    await shows(records, 'answered')
    expect(await axeFindings(records)).toEqual([])
  }, 90_000)

  it('and the request shows that it was listed', async () => {
    await records.goto(`${desk.serving().address}/detainer/${request.id}`)
    await shows(records, /list L\d{4}-0001, row 2; ours, and differs; It waits for its decision/)
  }, 60_000)
})
