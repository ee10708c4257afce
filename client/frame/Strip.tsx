/** The strip under the frame: shown only when somebody must be free soon, or when the screen is no longer current. */
import { standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { useNow } from '../useNow.ts'
import { useStaleSeconds } from './LiveMark.tsx'

const HOUR_MS = 3_600_000

export function Strip({ matters }: { matters: readonly Matter[] }) {
  const now = useNow()
  const stale = useStaleSeconds()
  const overdue = matters.filter((matter) => standing(matter, now) === 'must_be_free').length
  const soon = matters.filter(
    (matter) =>
      standing(matter, now) === 'clock_running' && Date.parse(matter.hold?.mustBeFreeBy ?? now) - Date.parse(now) <= HOUR_MS,
  ).length
  return (
    <div role="status" className="no-print">
      {stale !== null && (
        <p className="strip" data-state="clock">
          This screen is {stale} s old. Reconnecting; nothing you typed is lost. Check again before you act on it.
        </p>
      )}
      {overdue > 0 && (
        <p className="strip" data-state="free">
          {people(overdue)} must be free now: the time of the hold is over.
        </p>
      )}
      {soon > 0 && (
        <p className="strip" data-state="clock">
          {people(soon)} must be free within the hour.
        </p>
      )}
    </div>
  )
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
