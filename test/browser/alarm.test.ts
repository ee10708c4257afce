/** Two people at two screens: what comes after the release was set is seen by name, and until when a person must be free stands everywhere. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCustody } from '#server/action/changeCustody.ts'
import { receiveDetainer } from '#server/action/receiveDetainer.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { heldForIce } from '#test/support/heldForIce.ts'
import { paper } from '#test/support/paper.ts'

let desk: Desk
let officer: Page
let releaseDesk: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'ALVAREZ')
  const wouldBeReleasedAt = new Date(Date.now() + 2 * 3_600_000).toISOString()
  const custody = { ...STILL_HERE, wouldBeReleasedAt, releaseEvidence: 'Bond receipt 4417' }
  await desk.act('reyes', (acting) => changeCustody(acting, { bookingId: request.bookingId ?? '', version: 1, ...custody }))
  officer = await desk.signIn('reyes')
  releaseDesk = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })
const strip = (page: Page) => page.getByRole('region', { name: 'Alarm' })
const goTo = (page: Page, path: string) => page.goto(`${desk.serving().address}${path}`)

describe('a request that comes after the release was set (R24)', () => {
  it('is on every other screen at once, and on top of the sheet', async () => {
    await goTo(releaseDesk, `/booking/${request.bookingId}/release`)
    await releaseDesk.getByRole('heading', { name: /ALVAREZ/ }).waitFor()
    expect(await strip(officer).count()).toBe(0)
    const again = { paper: paper({ issuedOn: '2026-03-03', form: 'I-247N', asks: ['notify'], subject: request.subject }) }
    await desk.act('reyes', (acting) =>
      receiveDetainer(acting, { ...again, match: request.match, warrants: [], service: null, findings: [] }),
    )
    await strip(officer)
      .getByText(/ALVAREZ.*came after the release was set/)
      .waitFor()
    await shows(releaseDesk, 'Read it before anybody walks out.')
    await officer.waitForFunction("document.title.startsWith('(1) Desk')")
    expect(await axeFindings(releaseDesk)).toEqual([])
  }, 30_000)

  it('is acknowledged by name at the release desk, with what was done, and the other screen says who', async () => {
    await goTo(officer, '/alarms')
    await shows(officer, '1 standing, 1 not seen by anybody')
    expect(await axeFindings(officer)).toEqual([])
    await releaseDesk.getByLabel(/What was done/).fill('Called the release line')
    await releaseDesk.getByRole('button', { name: /^Acknowledge/ }).click()
    await shows(releaseDesk, /seen by STONE, M\./)
    await shows(officer, /seen by STONE, M\..*Called the release line/)
    await strip(officer).waitFor({ state: 'hidden' })
  }, 30_000)
})

describe('a person whose hold runs out', () => {
  let held: Detainer
  beforeAll(async () => {
    held = await heldForIce(desk, 'BECERRA', 0.5)
  }, 30_000)

  it('is in the strip of every screen; the supervisor is told that nobody has seen it, the officer says by key that it was, and it stays', async () => {
    await strip(releaseDesk)
      .getByText(/Nobody has acknowledged this for \d+ min: BECERRA.*must be free within 1 h/)
      .waitFor()
    expect(await axeFindings(releaseDesk)).toEqual([])
    await goTo(officer, '/')
    await officer.getByRole('heading', { name: 'Needs you now' }).waitFor()
    await officer.keyboard.press('g')
    await officer.keyboard.press('a')
    await officer.getByRole('heading', { name: 'Alarms' }).waitFor()
    await officer.getByRole('row', { name: /BECERRA/ }).waitFor()
    // Right after `g` a single key goes elsewhere.
    await officer.waitForTimeout(1_600)
    await officer.keyboard.press('j')
    await officer.keyboard.press('a')
    await strip(officer)
      .getByText(/seen by REYES, A\./)
      .waitFor()
    await strip(releaseDesk)
      .getByText(/^BECERRA.*must be free within 1 h/)
      .waitFor()
    expect(await strip(officer).textContent()).not.toContain('Nobody has acknowledged')
    expect(await officer.title()).toMatch(/^\(1\) Alarms/)
  }, 30_000)

  it('has "must be free by" on the banner, the desk, the queue and the print', async () => {
    await goTo(officer, '/')
    await shows(officer, /free by \d\d:\d\d/)
    await goTo(releaseDesk, '/review')
    await releaseDesk.getByRole('option', { name: /BECERRA.*must be free by/ }).waitFor()
    await goTo(officer, `/detainer/${held.id}`)
    await officer
      .getByRole('region', { name: 'Verdict' })
      .first()
      .getByText(/Must be free by/)
      .waitFor()
    await officer.emulateMedia({ media: 'print' })
    await officer.locator('.sheet .freeBy', { hasText: 'Must be free by' }).waitFor()
    expect(await strip(officer).isVisible()).toBe(false)
  }, 30_000)
})
