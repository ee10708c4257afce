/** The calendar that the clock of a hold goes by: how "holidays" is read, the office's own days, the legal holidays of two years. */
import { useState } from 'react'
import { federalHolidays } from '#shared/core/federalHoliday.ts'
import type { CalendarDay, HolidayRule } from '#shared/record/calendar.ts'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits, useZone } from '#client/session.ts'
import { useToday } from '#client/useToday.ts'
import { sayWhoCan } from '#client/words.ts'
import './calendar.css'
import { DayDialog } from './DayDialog.tsx'
import { HolidayTable } from './HolidayTable.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { TryIt } from './TryIt.tsx'
import { RULE_NOTE, ruleMeans, ruleWord, weekdayAnd } from './words.ts'

type Props = {
  readonly holidays: HolidayRule
  readonly changes: readonly CalendarDay[]
  /** What else of the office goes by the clock. */
  readonly children?: React.ReactNode
}

export function Calendar({ holidays, changes, children }: Props) {
  const zone = useZone()
  const year = Number(useToday().slice(0, 4))
  const why = usePermits('calendar.write') ? null : sayWhoCan('calendar.write')
  const [open, setOpen] = useState<'rule' | 'day' | null>(null)
  const days = { holidays, changes, zone }
  const offer = (verb: 'rule' | 'day', label: string) => (
    <Verb offer={{ verb, label, why }} onAct={() => why === null && setOpen(verb)} />
  )
  return (
    <div className="calendar">
      <div>
        <section aria-labelledby="calendar-rule">
          <h2 id="calendar-rule">Holidays</h2>
          <p>
            <b>Left out on {ruleWord[holidays]}.</b> {ruleMeans[holidays]}
          </p>
          <p className="quiet">{RULE_NOTE}</p>
          <div className="verbs">{offer('rule', 'Change the reading')}</div>
        </section>
        <TryIt days={days} />
        <section aria-labelledby="calendar-own">
          <h2 id="calendar-own">Days of this office</h2>
          {changes.length === 0 ? (
            <p className="quiet">None: only weekends and the legal holidays are left out.</p>
          ) : (
            <Changes changes={changes} />
          )}
          <div className="verbs">{offer('day', 'Change a day')}</div>
        </section>
        {children}
      </div>
      <div>
        {[year, year + 1].map((one) => (
          <HolidayTable key={one} year={one} days={days} holidays={federalHolidays(one)} />
        ))}
      </div>
      {open === 'rule' && <RuleDialog rule={holidays} onClose={() => setOpen(null)} />}
      {open === 'day' && <DayDialog days={days} onClose={() => setOpen(null)} />}
    </div>
  )
}

/** The newest first; a later entry for a day replaces the earlier, and both stay. */
function Changes({ changes }: { changes: readonly CalendarDay[] }) {
  const last = new Map(changes.map(({ id, day }) => [day, id]))
  return (
    <table className="rows">
      <caption className="visually-hidden">Days that this office added or took away, the newest entry first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">The clock</th>
          <th scope="col">Reason</th>
          <th scope="col">By</th>
          <th scope="col">Entered</th>
        </tr>
      </thead>
      <tbody>
        {changes.toReversed().map(({ id, day, counts, note, enteredByName, enteredAt }) => (
          <tr key={id}>
            <td>{weekdayAnd(day)}</td>
            <td>
              {last.get(day) === id ? (
                <b>{counts ? 'runs' : 'stands still'}</b>
              ) : (
                <span className="quiet">{counts ? 'ran' : 'stood still'}, replaced since</span>
              )}
            </td>
            <td>{note}</td>
            <td>{enteredByName}</td>
            <td>
              <When at={enteredAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
