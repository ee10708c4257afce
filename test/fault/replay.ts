/** T13: every verdict that was kept is worked out again from its own facts by its own policy version, to the byte. */
import { briefOf } from '#shared/core/brief.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { seeded } from '#server/demo/seed.ts'
import { livedUnder } from '#test/support/everyPolicy.ts'
import { type Fault, rounds } from './fault.ts'

export const replay: Fault = {
  id: 'T13',
  name: 'every stored verdict worked out again',
  short: { rounds: 60, seconds: 6 },
  full: { rounds: 100_000, seconds: 120 },
  run: async (size, seed) => {
    const round = rounds(size)
    const luck = seeded(seed)
    const policies = size.rounds > 1_000 ? LIBRARY : Array.from({ length: 4 }, () => luck.pick(LIBRARY))
    const office = await livedUnder(policies)
    const auditor = office.as('auditor')
    const kept = await office.db.selectFrom('evaluation').select(['id', 'verdict', 'outcome', 'brief']).execute()
    for (const { id, verdict, outcome, brief } of kept) {
      if (!round.next()) break
      const again = await auditor.evaluation.rerun({ id })
      round.holds(again.same === true && JSON.stringify(again.verdict) === verdict, `${id} gives another verdict`)
      round.holds(again.verdict.outcome === outcome && JSON.stringify(briefOf(again.verdict)) === brief, `${id} in short differs`)
    }
    return round.told(`${kept.length} verdicts kept under ${policies.length + 2} policy versions`)
  },
}
