/** T14: every written situation of every policy, among them the patterns of published suits and audits, gives what its text calls for. */
import { runSituation } from '#shared/core/runSituation.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import { SITUATIONS } from '#test/support/situations.ts'
import { type Fault, rounds } from './fault.ts'

export const goldenCases: Fault = {
  id: 'T14',
  name: 'golden cases',
  short: { rounds: 100_000, seconds: 5 },
  full: { rounds: 100_000, seconds: 60 },
  run: async (size) => {
    const round = rounds(size)
    const all = SITUATIONS.flatMap(({ policy, meta, cases }) => cases.map((situation) => ({ policy, meta, situation })))
    for (const { policy, meta, situation } of all) {
      if (!round.next()) break
      const { passed, actual, expected } = runSituation(policiesNamed(situation.policy ?? policy) ?? [], situation, meta.defaults)
      round.holds(passed, `${policy}, ${String(situation.scenario.label)}: ${JSON.stringify({ actual, expected })}`)
    }
    return round.told(`${all.length} situations of ${SITUATIONS.length} policies`)
  },
}
