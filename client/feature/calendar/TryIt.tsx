/** Try it: from one start, when the person must be free where weekends and holidays do not count, and why then. */
import { useState } from 'react'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { When } from '#client/part/When.tsx'
import { type OfficeDays, tryClock } from './tryClock.ts'
import { weekdayAnd } from './words.ts'

const HOURS = 48

export function TryIt({ days }: { days: OfficeDays }) {
  const [start, setStart] = useState<string | null>(() => `${new Date().toISOString().slice(0, 16)}:00.000Z`)
  const tried = start === null ? null : tryClock(start, HOURS, days)
  return (
    <section aria-labelledby="calendar-try">
      <h2 id="calendar-try">Try it</h2>
      <div className="tryIt">
        <MomentInput label="Would-be release" value={start} onChange={setStart} />
        <div role="status">
          {tried === null ? (
            <p className="quiet">Give a date and time.</p>
          ) : (
            <>
              <p>
                {HOURS} h, weekends and holidays not counted: must be free by{' '}
                <b>
                  <When at={tried.until} />
                </b>
                .
              </p>
              <p className="quiet">
                {tried.stood.length === 0
                  ? 'Every day in between counts.'
                  : `The clock stands still on ${tried.stood.map(({ day, why }) => `${weekdayAnd(day)} (${why})`).join(', ')}.`}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
