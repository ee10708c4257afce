/** A change of policy from the first click to the second person's signature: written by forms, tried, proposed, signed, in force. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluationsOfDetainer } from '#db/repository/evaluation.ts'
import { decideDetainer } from '#server/action/decideDetainer.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from '#test/support/arrival.ts'
import { SERVED } from '#test/support/arrived.ts'
import { axeFindings } from '#test/support/axe.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

const PASSWORD = 'four plain words here'

let desk: Desk
let owner: Page
let supervisor: Page
let request: Detainer

beforeAll(async () => {
  desk = await openDesk()
  request = await arrival(desk, 'ALVAREZ', undefined, SERVED)
  const [evaluation] = await evaluationsOfDetainer(desk.serving().services.databases.read, request.id)
  const seen = { detainerId: request.id, evaluationId: evaluation?.id ?? '', outcome: 'decline' as const, reason: '' }
  await desk.act('stone', (acting) => decideDetainer(acting, seen))
  owner = await desk.signIn('price')
  supervisor = await desk.signIn('stone')
}, 120_000)
afterAll(() => desk?.close())

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })
const clause = (page: Page, name: string) =>
  page.locator('li.provision').filter({ has: page.locator('.margin b', { hasText: name }) })

describe('a policy owner changes a clause', () => {
  it('in a draft begun from the version in force', async () => {
    await owner.keyboard.press('g')
    await owner.keyboard.press('p')
    await owner.getByRole('heading', { name: 'The policy in force' }).waitFor()
    expect(await axeFindings(owner)).toEqual([])
    await owner.getByRole('button', { name: 'New draft' }).click()
    await owner.getByLabel('Name', { exact: true }).fill('Those who await trial')
    await owner.keyboard.press('Control+Enter')
    await owner.waitForURL(/\/policy\/draft\//)
    await tab(owner, /Faults/).waitFor()
    expect(await axeFindings(owner)).toEqual([])
  }, 60_000)

  it('with dropdowns: the sentence of the rule is rewritten, a gap shows itself, and its example decides in the sandbox', async () => {
    await owner.getByRole('button', { name: 'Edit clause 6', exact: true }).click()
    const last = clause(owner, '6')
    await last.locator('.rule', { hasText: 'In every case the office must not hold the person' }).waitFor()
    await last.getByRole('button', { name: /Only if/ }).click()
    await owner.getByRole('menuitem', { name: 'A fact' }).click()
    await last.getByRole('combobox', { name: 'Fact' }).fill('bond')
    await owner.getByRole('option', { name: 'Bond' }).click()
    await last.getByRole('button', { name: 'posted', exact: true }).click()
    await last.getByRole('button', { name: 'none', exact: true }).click()
    await last.locator('.rule', { hasText: 'If the bond is posted, the office must not hold the person' }).waitFor()

    await owner.getByText(/no clause says whether to hold the person/).waitFor()
    expect(await axeFindings(owner)).toEqual([])
    await owner
      .getByRole('button', { name: /Try the example/ })
      .first()
      .click()
    await owner.getByRole('status').filter({ hasText: 'The policy gives no authority to hold.' }).waitFor()
    expect(await axeFindings(owner)).toEqual([])
  }, 60_000)

  it('and takes it back step by step; what stands on the screen is kept by itself', async () => {
    const last = clause(owner, '6')
    for (let steps = 0; steps < 4; steps += 1) await owner.getByRole('button', { name: 'Undo', exact: true }).click()
    await last.locator('.rule', { hasText: 'In every case the office must not hold the person' }).waitFor()
    await owner.keyboard.press('Escape')
    await owner.getByRole('button', { name: 'Close clause 6' }).click()

    await owner.getByRole('button', { name: 'Edit clause 4', exact: true }).click()
    const awaiting = clause(owner, '4')
    await awaiting.getByLabel('Hold', { exact: true }).selectOption('may')
    await awaiting.getByLabel('Notify', { exact: true }).selectOption('may')
    await awaiting.locator('.rule', { hasText: 'the office may hold the person and tell ICE the release date' }).waitFor()
    await awaiting.getByLabel('The office’s own sentence').fill('A person awaiting trial may be held.')
    await owner.getByText(/^saved \d\d:\d\d$/).waitFor()
    await owner.reload()
    await clause(owner, '4').getByText('“A person awaiting trial may be held.”').waitFor()
    expect(await clause(owner, '6').locator('.rule').textContent()).toMatch(/^In every case/)
  }, 60_000)

  it('tries it on every past request, and keeps the case as a situation', async () => {
    await tab(owner, /Replay/).click()
    await owner.getByRole('button', { name: 'Run' }).click()
    await owner.getByText('1 of 1 requests would come out otherwise.').waitFor()
    await owner.getByText('Decline → Hold').waitFor()
    await tab(owner, /Sandbox/).click()
    await owner.getByRole('button', { name: 'Add a charge' }).click()
    await owner.getByRole('status').filter({ hasText: 'The office may hold the person' }).waitFor()
    await owner.getByLabel('The situation in a few words').fill('Awaiting trial')
    await owner.getByRole('button', { name: 'Keep', exact: true }).click()
    await tab(owner, /Situations.*1 pass/).waitFor()
    expect(await axeFindings(owner)).toEqual([])
  }, 60_000)

  it('moves a clause by keyboard, looks at what differs, and proposes it', async () => {
    await owner.locator('#main').focus()
    await owner.keyboard.press('j')
    await owner.keyboard.press('Alt+ArrowDown')
    await owner.locator('li.provision').nth(1).filter({ hasText: 'Scope, request' }).waitFor()
    await owner.keyboard.press('Control+z')
    await owner.locator('li.provision').nth(0).filter({ hasText: 'Scope, request' }).waitFor()

    await owner.getByText(/^saved \d\d:\d\d$/).waitFor()
    await owner.getByRole('link', { name: /Compare with the version/ }).click()
    await owner.getByText('One clause differs.').waitFor()
    await owner.locator('ins', { hasText: 'may be held.' }).waitFor()
    expect(await axeFindings(owner)).toEqual([])
    await owner.getByRole('link', { name: 'Open the draft' }).click()
    await owner.getByRole('button', { name: 'Propose', exact: true }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByLabel('What changes, and why').fill('The board asked for a choice in these cases.')
    expect(await axeFindings(owner)).toEqual([])
    await owner.keyboard.press('Control+Enter')
    await owner.getByText(/to bind from the signature on/).waitFor()
    expect(await owner.getByRole('button', { name: 'Sign' }).getAttribute('aria-disabled')).toBe('true')
  }, 60_000)
})

describe('a second person', () => {
  it('reads the draft, proves who they are, and signs; then it is the policy in force', async () => {
    await supervisor.getByRole('link', { name: 'Policy' }).click()
    await supervisor.getByRole('link', { name: 'Those who await trial' }).click()
    await supervisor.getByRole('button', { name: 'Sign', exact: true }).click()
    const dialog = supervisor.getByRole('dialog')
    await dialog.getByText('One clause changes.').waitFor()
    await dialog.getByText(/One open request will be evaluated by it at once/).waitFor()
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.keyboard.press('Enter')
    await dialog.getByLabel('Your password').fill('not this one at all')
    await supervisor.keyboard.press('Enter')
    await dialog.getByText('This is not your password.').waitFor()
    await dialog.getByLabel('Your password').fill(PASSWORD)
    expect(await axeFindings(supervisor)).toEqual([])
    await supervisor.keyboard.press('Enter')
    await supervisor.getByRole('heading', { name: 'The policy in force' }).waitFor()
    await supervisor.getByText(/^Version 2, binds from/).waitFor()
    await supervisor.getByText('A person awaiting trial may be held.').first().waitFor()
  }, 60_000)

  it('finds the request that was decided by the old text in the review queue', async () => {
    await supervisor.getByRole('link', { name: /^Review/ }).click()
    await supervisor.getByText('Changed after the decision (1)').waitFor()
    expect(await supervisor.getByRole('option', { name: /ALVAREZ/ }).count()).toBe(1)
  }, 60_000)
})
