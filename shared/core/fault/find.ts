/**
 * Is there a situation in which all of these hold? A complete search: it gives variables values one by one, turns back as soon as one of
 * the goals cannot hold any more, and stops when all of them hold whatever the rest. Only a spent budget leaves the question unanswered.
 */
import { type Assigned, type Formula, OPEN, openIn, truthOf } from './formula.ts'

/** Steps that a whole run may take, counted down. */
export type Budget = { left: number }

export type Space = {
  /** How many values each variable has, the most ordinary one first. */
  readonly sizes: readonly number[]
  /** Whether the values given so far go together, after this variable got its own. */
  readonly agrees: (assigned: Assigned, variable: number, budget: Budget) => boolean | 'spent'
}

export type Answer<T> = T | 'none' | 'spent'

/** The values that matter, and OPEN for every other variable. */
export function find(space: Space, goals: readonly Formula[], budget: Budget): Answer<Assigned> {
  const assigned: Assigned = space.sizes.map(() => OPEN)
  const answer = walk(space, goals, assigned, budget)
  return answer === 'found' ? lessened(goals, assigned) : answer
}

function walk(space: Space, goals: readonly Formula[], assigned: Assigned, budget: Budget): 'found' | 'none' | 'spent' {
  budget.left -= 1
  if (budget.left < 0) return 'spent'
  let turnsOn: Formula | undefined
  for (const goal of goals) {
    const truth = truthOf(goal, assigned)
    if (truth === 0) return 'none'
    if (truth === -1) turnsOn ??= goal
  }
  const variable = turnsOn && openIn(turnsOn, assigned)
  if (variable === undefined) return 'found'
  for (let value = 0; value < (space.sizes[variable] ?? 0); value += 1) {
    assigned[variable] = value
    const agrees = space.agrees(assigned, variable, budget)
    const answer = agrees === 'spent' ? 'spent' : agrees ? walk(space, goals, assigned, budget) : 'none'
    if (answer !== 'none') return answer
  }
  assigned[variable] = OPEN
  return 'none'
}

/** Without the values that turned out not to matter. */
function lessened(goals: readonly Formula[], assigned: Assigned): Assigned {
  for (const [variable, value] of assigned.entries()) {
    if (value === OPEN) continue
    assigned[variable] = OPEN
    if (goals.some((goal) => truthOf(goal, assigned) !== 1)) assigned[variable] = value
  }
  return assigned
}
