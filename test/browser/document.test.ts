/** The documents of a request and of a booking, from the screen: chosen from a menu, saved as a PDF, kept in the timeline, refused in words. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

let desk: Desk
let officer: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'ŁUKASZ ĐỖ')
  officer = await desk.signIn('reyes')
}, 120_000)
afterAll(() => desk?.close())

async function saved(label: string): Promise<{ name: string; text: string }> {
  await officer.getByRole('button', { name: 'Documents' }).click()
  const item = officer.getByRole('menuitem', { name: label, exact: true })
  await item.waitFor()
  const [download] = await Promise.all([officer.waitForEvent('download'), item.click()])
  return { name: download.suggestedFilename(), text: pdfText(readFileSync(await download.path())) }
}

describe('the documents', () => {
  it('of a request are saved as they are made, and stand in its timeline', async () => {
    await officer.goto(`${desk.serving().address}/detainer/${request.id}`)
    const notice = await saved('Notice (Spanish)')
    expect(notice.name).toBe(`notice-${request.number}-es.pdf`)
    expect(notice.text).toContain(squeezed('Para: ŁUKASZ ĐỖ, Jose'))
    expect((await saved('Decision sheet')).text).toContain(squeezed('Facts and their sources'))
    await officer.getByText('notice to the person, in Spanish').first().waitFor()
    expect(await axeFindings(officer)).toEqual([])
  }, 60_000)

  it('of a booking: the face sheet is made, the release sheet is refused in words while something stops the release', async () => {
    await officer.goto(`${desk.serving().address}/booking/${request.bookingId}`)
    expect((await saved('Face sheet')).text).toContain(squeezed('Immigration requests'))
    await officer.getByRole('button', { name: 'Documents' }).click()
    await officer.getByRole('menuitem', { name: 'Release sheet (PDF)' }).click()
    const refusal = officer.getByRole('main').getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/release/i)
  }, 60_000)
})
