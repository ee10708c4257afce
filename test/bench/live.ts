/** Milliseconds from a committed change to the other browser's screen, over many changes. */
import { arrival } from '#test/support/arrival.ts'
import { openDesk } from '#test/support/desk.ts'
import { percentile } from './percentile.ts'

const ROUNDS = 60

export type Latency = { readonly rounds: number; readonly p50: number; readonly p95: number }

export async function liveLatency(): Promise<Latency> {
  const desk = await openDesk()
  const page = await desk.signIn('stone')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const surname = `ROUND${String(round).padStart(3, '0')}`
    const seen = page.evaluate<number>(`new Promise((found) => {
      const observer = new MutationObserver(() => {
        if (document.body.textContent.includes('${surname}')) { observer.disconnect(); found(Date.now()) }
      })
      observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    })`)
    await arrival(desk, surname)
    const committed = Date.now()
    times.push(Math.max(0, (await seen) - committed))
  }
  await desk.close()
  return { rounds: ROUNDS, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
