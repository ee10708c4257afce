/** The hold board on two screens: what one person does shows on the other, what changed while away is told, and it all goes on paper. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishHold } from '#server/action/runHold.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { heldPerson, manyPeople } from '#test/support/heldPeople.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

const HELD = 60

let desk: Desk
let officer: Page
let records: Page

beforeAll(async () => {
  desk = await openDesk()
  await manyPeople(desk, await heldPerson(desk, 'ALVAREZ'), HELD, 1)
  officer = await desk.signIn('reyes')
  records = await desk.signIn('olsen')
}, 120_000)
afterAll(() => desk?.close())

describe('the hold board', () => {
  it('opens with everybody on the clock, and moves from row to row by keys', async () => {
    await records.keyboard.press('g')
    await records.keyboard.press('b')
    await records.getByText(`On the clock (${HELD + 1})`).waitFor()
    await records.getByText('Nobody must be free now.').waitFor()
    expect(await axeFindings(records)).toEqual([])
    await records.keyboard.press('j')
    await records.keyboard.press('j')
    expect(await records.locator(':focus').textContent()).toContain('HELD00001')
  }, 60_000)

  it('shows at once that a hold ended on another screen, with who did it', async () => {
    await desk.act('stone', (acting) =>
      finishHold(acting, { holdId: 'h-held-00003', endedAt: acting.at, because: 'court_order', note: null }),
    )
    await records.getByText('Must be free now (1)').waitFor()
    await records.getByText('changed by STONE, M. just now').waitFor()
    expect(await records.getByRole('table').getByText('the hold has ended').count()).toBe(1)
  })

  it('loses a person whose request is cancelled on another screen (R26)', async () => {
    await records.waitForFunction(
      `document.querySelector('.board').scrollTo(0, 1e9) ?? document.querySelector('.board').textContent.includes('LEAVE00000')`,
    )
    await officer.goto(`${desk.serving().address}/detainer/d-leave-00000`)
    await officer.getByRole('button', { name: 'Cancelled by ICE' }).click()
    await officer.getByRole('textbox', { name: /On what paper/ }).fill('Form with the cancel box, by fax')
    await officer.getByRole('button', { name: 'Look once more' }).click()
    await officer.getByRole('button', { name: /^Record:/ }).click()
    await records.getByText('Leaving in the next 24 hours (0)').waitFor()
    expect(await records.getByText('LEAVE00000').count()).toBe(0)
  }, 60_000)

  it('tells what changed since the last shift, with the way to each person', async () => {
    await records.getByRole('link', { name: /^Changed since your last shift/ }).click()
    await records.getByText('no earlier shift of yours is on record').waitFor()
    const list = records.getByRole('region', { name: 'Changed since your last shift' })
    expect(await list.getByText('Cancelled by ICE').count()).toBe(1)
    expect(await list.getByText('Form with the cancel box, by fax').count()).toBe(1)
    expect(await axeFindings(records)).toEqual([])
    await records.getByLabel('Show since', { exact: true }).fill('01/01/2020 06:00')
    await records.getByRole('button', { name: 'Show', exact: true }).click()
    await records.getByText('as you asked').waitFor()
    expect(records.url()).toContain('since=')
    await list.getByRole('link', { name: /LEAVE00000/ }).click()
    await records.getByRole('heading', { name: /LEAVE00000/ }).waitFor()
  }, 60_000)

  it('prints everybody, not only the rows in sight', async () => {
    await officer.goto(`${desk.serving().address}/board`)
    await officer.locator('.board a.sheetLink').first().waitFor()
    expect(await officer.locator('.board a.sheetLink').count()).toBeLessThan(HELD)
    await officer.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await officer.locator('.boardPrint tbody tr').count()).toBe(HELD + 1)
    await officer.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await officer.locator('.board a.sheetLink').first().waitFor()
  })

  it('makes the shift packet, which names everybody and the entry of the ledger (R14)', async () => {
    const [saved] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: 'Shift packet (PDF)' }).click(),
    ])
    await officer.getByText('was made and saved. Print it now.').waitFor()
    const text = pdfText(readFileSync(await saved.path()))
    for (const part of ['HELD00000', `HELD000${HELD - 1}`, 'Must be free now (1)', 'log at entry'])
      expect(text).toContain(squeezed(part))
    expect(text).not.toContain('LEAVE00000')
    expect(await axeFindings(officer)).toEqual([])
  }, 60_000)
})
