/** The part of T11 that needs a browser: seven tabs, and a session that ends under them: the desk is not asked again and again. */
import { setTimeout } from 'node:timers/promises'
import { disableUser } from '#server/action/manageUser.ts'
import { listUsers } from '#db/repository/user.ts'
import { openDesk } from '#test/support/desk.ts'
import type { rounds } from './fault.ts'

const TABS = 7

export async function noStorm(round: ReturnType<typeof rounds>): Promise<string> {
  const desk = await openDesk().catch((error: Error) => error)
  if (desk instanceof Error) return `tabs in a browser: not run, ${desk.message.split('\n')[0]}`
  try {
    const first = await desk.signIn('olsen')
    const tabs = [first]
    for (let tab = 1; tab < TABS; tab += 1) {
      const page = await first.context().newPage()
      await page.goto(desk.serving().address)
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      tabs.push(page)
    }
    let [calls, streams] = [0, 0]
    for (const tab of tabs)
      tab.on('request', (request) => {
        if (request.url().includes('ledger.feed')) streams += 1
        if (request.url().includes('/api/')) calls += 1
      })
    const olsen = (await listUsers(desk.serving().services.databases.read)).find(({ username }) => username === 'olsen')
    await desk.act('stone', (acting) => disableUser(acting, { userId: olsen?.id ?? '' }))
    await setTimeout(10_000)
    for (const [place, tab] of tabs.entries()) {
      const shut = (await tab.getByRole('navigation', { name: 'Main' }).count()) === 0
      round.holds(shut, `tab ${place + 1} still shows the desk ten seconds after its session ended`)
    }
    round.holds(streams <= TABS, `${streams} streams were asked for in ten seconds after the session had ended`)
    round.holds(calls <= TABS * 10, `${calls} calls in ten seconds after the session had ended`)
    return `${TABS} tabs whose session ended asked for ${streams} streams and made ${calls} calls in 10 s`
  } finally {
    await desk.close()
  }
}
