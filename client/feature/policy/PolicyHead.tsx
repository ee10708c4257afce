/** What a text is, in two lines: who made it, when it binds, how it is read, what is done while a fact is missing. */
import type { Policy } from '#shared/record/policy.ts'
import { day } from '#client/time.ts'
import { outcomeWord } from '#client/wording.ts'

const READ = { whole: null, part: 'Read in part.', reported: 'Known from what others report of it.' } as const

export function PolicyHead({ policy }: { policy: Policy }) {
  return (
    <>
      <p className="quiet">
        {policy.authority}. {policy.citation}. In force from {day(policy.from)}
        {policy.to ? ` until ${day(policy.to)}` : ''}. Read first to last: the first clause that applies to an action decides it.
        While a fact is missing: {outcomeWord[policy.untilResolved].toLowerCase()}.
        {policy.read && READ[policy.read] && ` ${READ[policy.read]}`}
      </p>
      {policy.stayed.map((stay) => (
        <p key={stay.from}>
          Stayed from {day(stay.from)} {stay.to ? `to ${day(stay.to)}` : 'until lifted'}: {stay.by}.
        </p>
      ))}
    </>
  )
}
