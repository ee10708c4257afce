/** Which version is shown and who signed it; any day can be asked for, and where it was known otherwise then, that is said. */
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { When } from '#client/part/When.tsx'
import './policy.css'

type Props = {
  readonly on: string | null
  readonly shown: PolicyVersion | null
  /** What the office believed to be in force at the end of that day. */
  readonly believed: PolicyVersion | null
  readonly onDay: (day: string | null) => void
}

export function OnDay({ on, shown, believed, onDay }: Props) {
  return (
    <>
      <div className="onDay">
        {shown && (
          <p className="quiet" style={{ flex: '1 1 320px' }}>
            Version {shown.number}, binds from <When at={shown.inForceFrom} />
            {shown.proposedByName && `, proposed by ${shown.proposedByName}`}, signed by {shown.signedByName}
            {shown.note && `: “${shown.note}”`}
          </p>
        )}
        <span className="no-print asked">
          What was in force on
          <DayInput whole bare label="What was in force on" value={on} onChange={onDay} />
        </span>
      </div>
      {on !== null && believed && shown && believed.id !== shown.id && (
        <p className="no-print" style={{ marginBottom: 10 }}>
          On that day the office knew only version {believed.number}. Version {shown.number} was entered later, and counts for
          that day too.
        </p>
      )}
    </>
  )
}
