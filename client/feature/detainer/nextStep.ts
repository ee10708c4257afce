/** Who acts next on a request, what they do, and until when: one sentence under the verdict. */
import { rolesWith } from '#shared/core/permit.ts'
import { standing, verdictChanged } from '#shared/core/standing.ts'
import { ACTIONS } from '#shared/record/verdict.ts'
import type { Matter } from '#shared/record/matter.ts'
import { outcomeMeans } from '#client/fieldWords.ts'
import { actionWord, modalityWord, officeWord, outcomeWord } from '#client/wording.ts'
import { roleWord } from '#client/words.ts'

export type NextStep = { readonly who: string | null; readonly what: string; readonly until: string | null }

const DESK = rolesWith('hold.write')
  .map((role, index) => (index === 0 ? roleWord[role] : roleWord[role].toLowerCase()))
  .join(' or ')

export function nextStep(matter: Matter, now: string): NextStep {
  const { booking, decision, evaluation, hold } = matter
  const release = booking?.wouldBeReleasedAt ?? null
  const freeBy = hold?.mustBeFreeBy ?? null
  switch (standing(matter, now)) {
    case 'must_be_free':
      return hold?.endedAt
        ? { who: DESK, what: 'release the person and record how they left', until: null }
        : { who: DESK, what: 'release the person and end the hold', until: freeBy }
    case 'clock_running':
      return { who: DESK, what: 'have the person out, to ICE or free, before the time is over', until: freeBy }
    case 'clock_due':
      return {
        who: DESK,
        what: 'start the hold with its paper, or release the person. The would-be release has passed',
        until: release,
      }
    case 'release_set':
      return { who: 'Supervisor', what: 'decide before the release', until: release }
    case 'unmatched':
      return { who: DESK, what: 'find the booking of this person and attach the paper to it', until: null }
    case 'review':
      return { who: 'Supervisor', what: `approve or return what ${decision?.byName ?? 'somebody'} proposes`, until: release }
    case 'changed':
      return { who: 'Supervisor', what: 'decide anew: the verdict is no longer the one that was decided on', until: release }
    case 'waiting':
      return evaluation?.outcome === 'refer'
        ? { who: null, what: `Waits for ${officeWord(evaluation.verdict.referTo)}; record the answer as a fact`, until: release }
        : { who: `${DESK} or records`, what: 'find out and record what is missing', until: release }
    case 'decide':
      return { who: DESK, what: 'propose; a supervisor decides', until: release }
    case 'settled':
      if (hold?.endedAt) return { who: DESK, what: 'record in the booking how the person left, or release them', until: null }
      return { who: null, what: 'Nothing to do until the release', until: release }
    case 'ended':
      return { who: null, what: 'Nothing more to do', until: null }
  }
}

/** What comes before the verdict: nobody is kept by a verdict once the time is over, and nothing is decided once it has ended. */
export function sayFirst(matter: Matter, now: string): string | null {
  const where = standing(matter, now)
  if (where === 'must_be_free') return `Release the person now. ${whyFree(matter, now)}`
  if (where === 'clock_running') return 'Held for ICE; the clock is running.'
  if (where === 'settled' && matter.hold?.endedAt) return 'The hold is over; there is no second one.'
  if (where === 'ended') return 'Nothing more to decide.'
  const { decided } = matter
  if (decided?.outcome && decided.conformity !== 'follows')
    return `Decided: ${outcomeWord[decided.outcome]}. ${outcomeMeans[decided.outcome]}`
  return null
}

function whyFree({ hold }: Matter, now: string): string {
  if (hold?.endedAt) return 'The hold has ended, and nothing else keeps them.'
  if (hold && hold.mustBeFreeBy <= now) return 'The time of the hold is over; it is never extended.'
  return 'The hold has no authority any more.'
}

/** The decision was made on another verdict than the one that stands now. */
export function overtaken(matter: Matter): string | null {
  const { decided, evaluation } = matter
  if (!decided?.outcome || !evaluation || !verdictChanged(matter)) return null
  const then = outcomeWord[decided.evaluatedOutcome as keyof typeof outcomeWord]
  const now = outcomeWord[evaluation.outcome]
  const differ = ACTIONS.filter((action) => evaluation.verdict.actions[action] !== decided.evaluatedActions[action]).map(
    (action) =>
      `${actionWord[action].toLowerCase()} ${modalityWord[decided.evaluatedActions[action]]}, now ${modalityWord[evaluation.verdict.actions[action]]}`,
  )
  const said = then === now ? `when the policy said: ${differ.join('; ')}` : `when the policy said: ${then}. Now it says: ${now}`
  return `The facts or the policy changed after the decision. Decided: ${outcomeWord[decided.outcome]}, ${said}.`
}
