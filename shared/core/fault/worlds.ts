/** The worlds of a stack of texts: for each time that it tells apart, and each way in which the days that windows count from can lie. */
import type { Policy } from '../../record/policy.ts'
import { type Frame, framesOf } from './frame.ts'
import { conviction } from './listOf.ts'
import { periodsOf } from './period.ts'
import { type Tests, testsOf } from './tests.ts'
import type { Thing } from './thing.ts'
import { type World, worldOf } from './world.ts'

/** More than these in all come up only where windows of many lengths count from three different days. */
const FRAMES = 300

export function worldsOf(policies: readonly Policy[]): readonly World[] {
  const periods = periodsOf(policies)
  const most = Math.ceil(FRAMES / periods.length)
  return periods.flatMap((period) => {
    const tests = testsOf(
      policies.flatMap(({ provisions }, i) => provisions.flatMap(({ when }, j) => (period.binds[i]?.[j] ? [when] : []))),
    )
    const frames = framesOf(tests.dating, period.day, most + 1)
    const whole = frames.length <= most
    return worthWalking(tests, frames.slice(0, most)).map((frame) => worldOf(policies, period, tests, frame, whole))
  })
}

/** Without a frame in which windows can only fall together in ways that another one has too. */
function worthWalking(tests: Tests, frames: readonly Frame[]): readonly Frame[] {
  if (frames.length < 2) return frames
  const kept: { readonly frame: Frame; readonly come: string; readonly ways: ReadonlySet<string> }[] = []
  for (const frame of frames) {
    const ways = new Set(waysOf(conviction(tests, frame)))
    const come = tests.dating.onFrame.map((test) => frame[test.fact as keyof Frame] <= frame.as_of).join()
    if (kept.some((other) => other.come === come && [...ways].every((way) => other.ways.has(way)))) continue
    const still = kept.filter((other) => other.come !== come || ![...other.ways].every((way) => ways.has(way)))
    kept.splice(0, kept.length, ...still, { frame, come, ways })
  }
  return kept.map(({ frame }) => frame)
}

const waysOf = (thing: Thing | null): readonly string[] =>
  thing === null
    ? []
    : Array.from({ length: thing.size }, (_, way) => [...thing.tests.values()].map((holds) => holds[way]).join())
