/** Questions put to every time that the texts tell apart; one that spends its share of the steps stays without an answer, and is counted. */
import { coveredBy } from './covered.ts'
import type { Covered, PolicyFault, Scenario } from './fault.ts'
import type { Answer, Budget } from './find.ts'
import type { Formula } from './formula.ts'
import type { World } from './world.ts'

/** A fault, none, or no answer within its share. */
export type Question = (ask: Ask) => Answer<PolicyFault>

/** `goals`: what must hold together in a world; null where the question does not arise there. */
export type Ask = (goals: (world: World) => readonly Formula[] | null) => Answer<Scenario>

export function inquire(
  worlds: readonly World[],
  questions: readonly Question[],
  steps: number,
): { faults: readonly PolicyFault[]; covered: Covered } {
  const faults: PolicyFault[] = []
  let left = steps
  let answered = 0
  for (const question of questions) {
    // One hard question does not take the steps of all that come after it.
    const share: Budget = { left: Math.ceil(left / 2) }
    const before = share.left
    const answer = question(asker(worlds, share))
    left -= before - Math.max(0, share.left)
    if (answer !== 'spent') answered += 1
    if (typeof answer !== 'string') faults.push(answer)
  }
  return { faults, covered: coveredBy(questions.length, answered) }
}

const asker =
  (worlds: readonly World[], budget: Budget): Ask =>
  (goalsIn) => {
    let open = false
    for (const world of worlds) {
      // To look whether a question arises somewhere is work too, and a long text raises very many.
      budget.left -= 1
      if (budget.left < 0) return 'spent'
      const goals = goalsIn(world)
      const answer = goals === null ? 'none' : world.find(goals, budget)
      if (typeof answer !== 'string') return answer
      open ||= answer === 'spent' || (goals !== null && !world.whole)
    }
    return open ? 'spent' : 'none'
  }
