/** Expiries of holds per second, each with weekends and holidays left out, over starts of ten years. */
import { holdTime } from '#shared/core/holdTime.ts'

const COUNT = 20_000
const CLOCK = { zone: 'America/Chicago', holidays: 'holidays-observed', changes: [], shortest: null } as const
const FROM = Date.UTC(2017, 0, 1)
/** A prime number of minutes, so that every hour and weekday comes up. */
const STEP_MS = 263 * 60_000

export function clockRate(): number {
  const asked = {
    form: 'I-247_2012',
    asksHold: true,
    receivedAt: '',
    maxHold: '48h_excl_weekends_holidays',
    holdFrom: null,
  } as const
  const start = performance.now()
  for (let i = 0; i < COUNT; i += 1) holdTime(asked, new Date(FROM + i * STEP_MS).toISOString(), CLOCK)
  return Math.round((COUNT / (performance.now() - start)) * 1000)
}
