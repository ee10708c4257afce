/** T12: every situation that a shipped policy can tell apart is walked and has one answer; and in random worlds what was certain stays so when more becomes known. */
import fc from 'fast-check'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { certain } from '#test/core/certain.ts'
import { knownAt, verdictOf, world } from '#test/core/world.ts'
import { type Fault, rounds } from './fault.ts'

const LEVELS = [
  [2, 1],
  [1, 0],
  [2, 0],
] as const

export const policySpace: Fault = {
  id: 'T12',
  name: 'every combination of facts, every policy',
  short: { rounds: 200, seconds: 3 },
  full: { rounds: 500_000, seconds: 240 },
  run: async (size, seed) => {
    const round = rounds(size)
    const walked = size.rounds > 10_000 ? LIBRARY : LIBRARY.slice(0, 8)
    for (const policy of walked) {
      const { faults, covered } = policyFaults([policy], OFFENSE_LISTS)
      round.holds(covered.complete, `${policy.id} was not walked whole`)
      const stops = faults.filter(({ weight }) => weight === 'stops')
      round.holds(stops.length === 0, `${policy.id}: ${stops.map(({ says }) => says).join(' ')}`)
    }
    let compared = 0
    for (let batch = 0; round.timeLeft() > 0; batch += 1) {
      const worlds = fc.sample(world, { numRuns: 50, seed: seed + batch })
      for (const [place, whole] of worlds.entries()) {
        const policy = LIBRARY[(batch * 50 + place) % LIBRARY.length]?.id ?? ''
        if (!round.next()) return round.told(`${walked.length} policies walked whole; ${compared} pairs of worlds compared`)
        for (const [less, more] of LEVELS) {
          compared += 1
          const before = certain(verdictOf(policy, knownAt(whole, less)))
          const verdict = verdictOf(policy, knownAt(whole, more))
          const after = certain(verdict)
          const kept = Object.entries(before).every(([key, said]) => after[key] === said)
          round.holds(kept, `${policy}: ${JSON.stringify([before, after, knownAt(whole, less)])}`)
          const spoken = (policiesNamed(policy) ?? []).flatMap(({ provisions }) => provisions).length
          round.holds(verdict.trail.length === spoken, `${policy}: not every provision stands in the trail`)
          if (more === 0) round.holds(Object.keys(after).length === 6, `${policy}: everything is known and something is open`)
        }
      }
    }
    return round.told(`${walked.length} policies walked whole; ${compared} pairs of worlds compared`)
  },
}
