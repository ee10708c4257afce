/** The short form of every fault: a few rounds of what `npm run faults` does at length, by a seed that a failure names. */
import { expect, it } from 'vitest'
import { FAULTS } from './allFaults.ts'

const SEED = 20_261_129

it.each(FAULTS.map((fault) => [fault.id, fault.name, fault] as const))('%s: %s', async (_, __, fault) => {
  const { failures, rounds, notRun } = await fault.run(fault.short, SEED)
  expect({ seed: SEED, failures }).toEqual({ seed: SEED, failures: [] })
  expect(notRun ?? rounds).not.toBe(0)
})
