/** The hold board with thousands of people on a hold, in a real browser: how soon it is painted, and how soon it follows what others do. */
import type { Page } from 'playwright-core'
import { finishHold } from '#server/action/runHold.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { heldPerson, manyPeople } from '#test/support/heldPeople.ts'
import { percentile } from './percentile.ts'

const PEOPLE = 5_000
const ROUNDS = 25

export type BoardTimes = { readonly what: string; readonly p50: number; readonly p95: number }

/** Milliseconds since the page was opened, or of the clock, once `shows` is true of what is on the screen and the next frame has been painted. */
const painted = (shows: string, clock: 'performance' | 'Date' = 'Date'): string => `new Promise((done) => {
  const look = () => (${shows}) ? requestAnimationFrame(() => setTimeout(() => done(${clock}.now()))) : requestAnimationFrame(look)
  look()
})`
const ROWS = `document.querySelector('.board a.sheetLink')`
const TEXT = `document.querySelector('.board')?.textContent ?? ''`

export async function boardTimes(): Promise<{ people: number; rounds: number; times: readonly BoardTimes[] }> {
  const desk = await openDesk()
  try {
    await manyPeople(desk, await heldPerson(desk, 'FIRST'), PEOPLE, ROUNDS)
    const page = await desk.signIn('stone')
    const measured: readonly (readonly [string, () => Promise<number[]>])[] = [
      ['opened inside the desk, from the click on "Board" to its rows painted', () => rounds(() => openedInside(desk, page))],
      ['opened in a new tab, from the address to its rows painted', () => rounds(() => openedCold(desk, page))],
      [
        'a hold ends, from the committed act to the row repainted under "must be free now"',
        () => rounds((i) => ended(desk, page, i)),
      ],
      ['cancelled on one screen, from the click to gone from another one', () => cancelledRounds(desk, page)],
    ]
    const times: BoardTimes[] = []
    for (const [what, measure] of measured) {
      const all = await measure()
      times.push({ what, p50: percentile(all, 0.5), p95: percentile(all, 0.95) })
    }
    return { people: PEOPLE, rounds: ROUNDS, times }
  } finally {
    await desk.close()
  }
}

async function rounds(measure: (round: number) => Promise<number>): Promise<number[]> {
  const all: number[] = []
  // The first one warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) all.push(await measure(round))
  return all.slice(1)
}

async function openedInside(desk: Desk, page: Page): Promise<number> {
  await page.goto(`${desk.serving().address}/account`)
  await settled(page)
  return page.evaluate<number>(`(async () => {
    const clicked = Date.now()
    document.querySelector('nav a[href="/board"]').click()
    return (await ${painted(ROWS)}) - clicked
  })()`)
}

async function openedCold(desk: Desk, page: Page): Promise<number> {
  await page.goto(`${desk.serving().address}/board`, { waitUntil: 'commit' })
  const time = await page.evaluate<number>(painted(ROWS, 'performance'))
  await settled(page)
  return time
}

async function ended(desk: Desk, page: Page, round: number): Promise<number> {
  const seen = page.evaluate<number>(painted(`(${TEXT}).includes('Must be free now (${round + 1})')`))
  const holdId = `h-held-${String(round).padStart(5, '0')}`
  await desk.act('reyes', (acting) => finishHold(acting, { holdId, endedAt: acting.at, because: 'court_order', note: null }))
  const committed = Date.now()
  return Math.max(0, (await seen) - committed)
}

/** The last of those who leave first, so that the row to go is always in sight at the end of the list. */
async function cancelledRounds(desk: Desk, watching: Page): Promise<number[]> {
  const acting = await desk.signIn('reyes')
  const all: number[] = []
  for (let last = ROUNDS - 1; last >= 0; last -= 1) {
    const name = `LEAVE${String(last).padStart(5, '0')}`
    await watching.evaluate(painted(`document.querySelector('.board').scrollTo(0, 1e9) ?? (${TEXT}).includes('${name}')`))
    await acting.goto(`${desk.serving().address}/detainer/d-leave-${String(last).padStart(5, '0')}`)
    await acting.getByRole('button', { name: 'Cancelled by ICE' }).click()
    await acting.getByRole('textbox', { name: /On what paper/ }).fill('Form with the cancel box, by fax')
    await acting.getByRole('button', { name: 'Look once more' }).click()
    const gone = watching.evaluate<number>(painted(`!(${TEXT}).includes('${name}')`))
    const clicked = await acting.evaluate<number>(`(() => {
      const clicked = Date.now()
      ;[...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('Record:')).click()
      return clicked
    })()`)
    all.push((await gone) - clicked)
  }
  return all
}

/** Until everything that a screen reads in the background is there. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    `performance.getEntriesByType('resource').some(({ name, responseEnd }) => /deskSince/.test(name) && responseEnd > 0)`,
  )
  await page.waitForTimeout(500)
}
