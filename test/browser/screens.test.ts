/** Every screen as it is shown: axe finds nothing, in light and in dark; a request prints on one sheet; the queue is worked without a mouse. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposeDecision } from '#server/action/decideDetainer.ts'
import { evaluationsOfDetainer } from '#db/repository/evaluation.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import { createDraft } from '#server/action/draftPolicy.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { arrival } from '#test/support/arrival.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

let desk: Desk
let page: Page
let first: Detainer
let second: Detainer
let draft: PolicyDraft

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.signIn('stone')
  first = await arrival(desk, 'ALVAREZ')
  second = await arrival(desk, 'BECERRA')
  const { databases, now } = desk.serving().services
  const version = (await policyInForce(databases.read, now()))?.id ?? ''
  draft = await desk.act('price', (acting) => createDraft(acting, { from: { version }, name: 'Those who await trial' }))
  for (const { id } of [first, second]) {
    const [evaluation] = await evaluationsOfDetainer(desk.serving().services.databases.read, id)
    const seen = { detainerId: id, evaluationId: evaluation?.id ?? '', outcome: 'decline' as const, reason: '' }
    await desk.act('reyes', (acting) => proposeDecision(acting, seen))
  }
}, 120_000)
afterAll(() => desk?.close())

const open = async (path: string, heading: RegExp): Promise<void> => {
  await page.goto(`${desk.serving().address}${path}`)
  await page.getByRole('heading', { name: heading }).first().waitFor()
}

const SCREENS: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/', /Needs you now/],
  ['/log', /Log a detainer/],
  ['/review', /Review/],
  ['/board', /Hold board/],
  ['/alarms', /Alarms/],
  ['/search', /Search/],
  ['/duplicates', /Duplicates/],
  ['/policy', /The policy in force/],
  ['/ledger', /Ledger/],
  ['/calendar', /Calendar/],
  ['/account', /Account/],
]

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(SCREENS)(
    'axe finds nothing on %s',
    async (path, heading) => {
      await page.emulateMedia({ colorScheme })
      await open(path, heading)
      expect(await axeFindings(page)).toEqual([])
    },
    30_000,
  )

  it('axe finds nothing on a draft of the policy, in its sandbox, and on a comparison', async () => {
    await page.emulateMedia({ colorScheme })
    await open(`/policy/draft/${draft.id}`, /Those who await trial/)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: /Sandbox/ }).click()
    await page.getByRole('button', { name: 'Add a conviction' }).click()
    expect(await axeFindings(page)).toEqual([])
    await open(`/policy/compare/${draft.basedOn}/draft.${draft.id}`, /Compare/)
    await page.getByText('No clause differs.').waitFor()
    expect(await axeFindings(page)).toEqual([])
  }, 30_000)

  it('axe finds nothing on a request, its booking and its release sheet', async () => {
    await page.emulateMedia({ colorScheme })
    await open(`/detainer/${first.id}`, /ALVAREZ/)
    expect(await axeFindings(page)).toEqual([])
    await open(`/booking/${first.bookingId}`, /ALVAREZ/)
    expect(await axeFindings(page)).toEqual([])
    await open(`/booking/${first.bookingId}/release`, /ALVAREZ/)
    expect(await axeFindings(page)).toEqual([])
  }, 30_000)
})

it('axe finds nothing on the sign-in', async () => {
  const visitor = await (await desk.browser.newContext({ bypassCSP: true })).newPage()
  await visitor.goto(desk.serving().address)
  await visitor.getByRole('button', { name: 'I have read this' }).waitFor()
  expect(await axeFindings(visitor)).toEqual([])
})

it('a request prints on one letter page', async () => {
  await open(`/detainer/${first.id}`, /ALVAREZ/)
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

it('the review queue is worked from the keyboard: one approved, the other returned', async () => {
  await open('/review', /Review/)
  await page
    .getByRole('heading', { name: /ALVAREZ/ })
    .or(page.getByText(/ALVAREZ/))
    .first()
    .waitFor()
  await page.keyboard.press('a')
  const approve = page.getByRole('dialog')
  await approve.waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await approve.waitFor({ state: 'hidden' })

  await page.keyboard.press('r')
  const giveBack = page.getByRole('dialog')
  await giveBack.getByLabel('What is missing').fill('The A-number on the second page.')
  await page.keyboard.press('Control+Enter')
  await giveBack.waitFor({ state: 'hidden' })
  const kinds = await desk.serving().services.databases.read.selectFrom('decision').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(['proposed', 'proposed', 'decided', 'returned'])
}, 40_000)
