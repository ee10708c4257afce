/** How much of the space of situations was walked, in words: nobody may take a question without an answer for one without a fault. */
import type { Covered } from './fault.ts'

export function coveredBy(questions: number, answered: number): Covered {
  const complete = answered === questions
  const says = complete
    ? `All ${questions} questions are answered: every situation that the conditions can tell apart is covered.`
    : `The space of situations is too large to walk whole: ${answered} of ${questions} questions are answered. In the others a fault may remain; split long conditions or check them by hand.`
  return { questions, answered, complete, says }
}

const unwalked = (says: string): Covered => ({ questions: 0, answered: 0, complete: false, says })

export const NOT_WALKED = unwalked('The situations are not walked yet. Mend the conditions that are named first.')

export const NEVER_IN_FORCE = unwalked('The situations are not walked: there is no day on which a clause is in force.')
