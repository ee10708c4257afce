/** The records officer asks for last month's numbers: the figures open their rows, the file has the same numbers, the public version hides small ones, and a return is ready to sign. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

let desk: Desk
let records: Page
let supervisor: Page

beforeAll(async () => {
  desk = await openDesk()
  for (const surname of ['ALVAREZ', 'BECERRA', 'CASTILLO']) await arrival(desk, surname)
  records = await desk.signIn('olsen')
  supervisor = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

/** The papers of `arrival` came on 3 March 2026. */
const MARCH = 'from=2026-03-01&to=2026-03-31&step=week'
const open = async (page: Page, path: string, heading: RegExp): Promise<void> => {
  await page.goto(`${desk.serving().address}${path}`)
  await page.getByRole('heading', { name: heading }).first().waitFor()
}
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}

describe('a report', () => {
  it('is chosen by keys, over a usual span or any two days', async () => {
    await records.keyboard.press('g')
    await records.keyboard.press('s')
    await records.getByRole('heading', { name: 'Reports' }).waitFor()
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('button', { name: 'Last year' }).click()
    await records.keyboard.press('1')
    await records.getByRole('heading', { name: 'Requests and what became of them' }).waitFor()
    const from = records.getByLabel('From')
    await from.fill('03/01/2026')
    await from.press('Enter')
    const to = records.getByLabel('Through')
    await to.fill('03/31/2026')
    await to.press('Enter')
    await records.getByRole('link', { name: /^3 requests, Received: show them/ }).waitFor()
    expect(new URL(records.url()).searchParams.get('to')).toBe('2026-03-31')
  }, 90_000)

  it.each(['course', 'decisions', 'holds', 'people'])(
    'axe finds nothing on %s, in light and in dark',
    async (id) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await records.emulateMedia({ colorScheme })
        await records.goto(`${desk.serving().address}/reports/${id}?${MARCH}`)
        await records.getByText('What each number counts').waitFor()
        expect(await axeFindings(records)).toEqual([])
      }
    },
    90_000,
  )

  it('opens the very rows that a number counts', async () => {
    await open(records, `/reports/course?${MARCH}`, /what became of them/)
    await records.getByRole('link', { name: /^3 requests, Received: show them/ }).click()
    await records.getByRole('heading', { name: 'Rows behind a number' }).waitFor()
    await records.getByRole('listitem').nth(2).waitFor()
    expect(await records.getByRole('listitem').count()).toBe(3)
    expect(await axeFindings(records)).toEqual([])
    await records.getByRole('listitem').first().getByRole('link').click()
    await records
      .getByRole('heading', { name: /ALVAREZ/ })
      .first()
      .waitFor()
  }, 90_000)

  it('leaves as a file with the numbers of the screen', async () => {
    await open(records, `/reports/course?${MARCH}`, /what became of them/)
    const lines = parse(await saved(records, 'CSV'), { bom: true }) as string[][]
    expect(lines).toContainEqual(['Figures', 'Received', 'Count', '3'])
    const text = pdfText(await saved(records, 'PDF'))
    expect(text).toContain(squeezed('Requests and what became of them'))
    await records.getByText(/course-2026-03-01-2026-03-31\.pdf was made and saved/).waitFor()
  }, 90_000)

  it('for the public shows no small number, on the screen and in the file', async () => {
    await records.getByRole('switch', { name: 'As the public may see it' }).press('Space')
    await records.getByText('fewer than 11').first().waitFor()
    expect(await axeFindings(records)).toEqual([])
    expect(await records.getByRole('link', { name: /show them/ }).count()).toBe(0)
    const lines = parse(await saved(records, 'CSV'), { bom: true }) as string[][]
    expect(lines).toContainEqual(['Figures', 'Received', 'Count', 'fewer than 11'])
  }, 90_000)
})

describe('a return', () => {
  it('says what is not set yet; a supervisor sets it with a reason, and it is ready to sign', async () => {
    await open(supervisor, '/reports/return/texas?on=2026-03-05', /Texas/)
    await supervisor.getByText('The cost of a prisoner for a day is not set.').waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await open(supervisor, '/reports', /Reports/)
    await supervisor.getByRole('button', { name: /Change the settings/ }).click()
    await supervisor.getByLabel(/What a prisoner costs/).fill('92.50')
    await supervisor.getByLabel('The reason').fill('County budget.')
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.getByRole('dialog').getByRole('button', { name: /Set/ }).click()
    await supervisor.getByText('A prisoner costs $92.50 a day.').waitFor()
    await open(supervisor, '/reports/return/texas?on=2026-03-05', /Texas/)
    await supervisor.getByRole('cell', { name: '$92.50' }).waitFor()
    expect(pdfText(await saved(supervisor, 'PDF'))).toContain(squeezed('I certify that this report is accurate'))
  }, 90_000)

  it.each(['illinois', 'california', 'daily', 'weekly'])(
    'axe finds nothing on %s, and it says whether names are in it',
    async (id) => {
      await open(records, `/reports/return/${id}?on=2026-03-04`, /./)
      await records
        .getByText(/No name is in it|Names are in it/)
        .first()
        .waitFor()
      await records.getByRole('article').waitFor()
      expect(await axeFindings(records)).toEqual([])
    },
    90_000,
  )
})

it('prints black on white on letter paper', async () => {
  await records.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await open(records, `/reports/course?${MARCH}`, /what became of them/)
  const pdf = (await records.pdf({ format: 'Letter' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0).toBeLessThanOrEqual(2)
  await records.emulateMedia({ colorScheme: 'light', media: 'screen' })
}, 60_000)
