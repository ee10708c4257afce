/** A real desk for the journeys: its own data folder, its own port, real sign-ins, a real browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import type { ProviderSettings } from '#server/auth/provider/readSettings.ts'
import type { Acting } from '#server/context.ts'
import { type Serving, serve } from '#server/serve.ts'
import type { Role } from '#shared/core/permit.ts'
import { openBrowser } from './chromium.ts'
import { easySignIn } from './easySignIn.ts'
import { aCounty } from './office.ts'

const PASSWORD = 'four plain words here'

const PEOPLE: readonly [string, string, Role][] = [
  ['reyes', 'REYES, A.', 'jailStaff'],
  ['stone', 'STONE, M.', 'supervisor'],
  ['olsen', 'OLSEN, K.', 'records'],
  ['price', 'PRICE, J.', 'policyOwner'],
]

export type Desk = {
  readonly serving: () => Serving
  readonly browser: Browser
  readonly signIn: (username: string) => Promise<Page>
  readonly act: <T>(username: string, action: (acting: Acting) => Promise<T>) => Promise<T>
  /** Stops the server and starts it again at the same address, on the same data. */
  readonly restart: (whileDown: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

type Wanted = { readonly fresh?: boolean; readonly provider?: ProviderSettings | null }

/** `fresh`: not set up yet. `provider`: the office's own identity provider. */
export async function openDesk({ fresh = false, provider = null }: Wanted = {}): Promise<Desk> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-'))
  const config = { dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true, provider }
  let serving = await serve(config)
  const asActor = <T>(actor: { id: string; name: string; role: Role }, action: (acting: Acting) => Promise<T>) =>
    act(serving.services, { key: randomUUID(), procedure: 'test', input: null, actor, at: serving.services.now() }, action)
  const ids = new Map<string, { id: string; name: string; role: Role }>()
  if (!fresh) {
    const admin = { id: 'admin', name: 'ADAMS, P.', role: 'administrator' } as const
    await asActor(admin, (acting) =>
      setUpOffice(acting, { office: aCounty, administrator: { username: 'admin', name: admin.name, password: PASSWORD } }),
    )
    for (const [username, name, role] of PEOPLE) {
      const user = await asActor(admin, (acting) => createUser(acting, { username, name, role, password: PASSWORD }))
      ids.set(username, { id: user.id, name, role })
    }
    await easySignIn(
      serving.services,
      [...ids.values()].map(({ id }) => id),
    )
  }
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  return {
    serving: () => serving,
    browser,
    signIn: async (username) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(serving.address)
      await page.getByRole('button', { name: 'I have read this' }).click()
      await page.getByLabel('User name').fill(username)
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      return page
    },
    act: (username, action) => {
      const actor = ids.get(username)
      if (!actor) throw new Error(`nobody is called ${username}`)
      return asActor(actor, action)
    },
    restart: async (whileDown) => {
      const port = Number(new URL(serving.address).port)
      await serving.stop()
      await whileDown()
      serving = await serve({ ...config, port })
    },
    close: async () => {
      await browser.close()
      await serving.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
