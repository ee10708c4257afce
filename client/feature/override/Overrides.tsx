/** Where people depart from the text, clause by clause: what each clause decided, and how often people chose otherwise. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Override } from '#shared/record/override.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { useTRPC } from '#client/trpc.ts'
import './override.css'

export function Overrides() {
  const trpc = useTRPC()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const query = useQuery(trpc.policy.overrides.queryOptions({ from, to }))
  const rows: readonly Override[] | undefined = query.data
  return (
    <section className="overrides no-print" aria-labelledby="overrides">
      <h2 id="overrides">Where people depart from it</h2>
      <p className="quiet">
        Decisions, counted by the clause that decided the verdict. A clause from which people often depart is a sign that the
        clause needs work, not the people.
      </p>
      <div className="onDay">
        <DayInput whole size="xs" label="Decided from" value={from} onChange={setFrom} />
        <DayInput whole size="xs" label="to" value={to} onChange={setTo} />
      </div>
      {!rows ? (
        <Waiting query={query} />
      ) : rows.length === 0 ? (
        <p>Nothing was decided in that time.</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Clause</th>
              <th scope="col">Decisions</th>
              <th scope="col">followed</th>
              <th scope="col">chosen within it</th>
              <th scope="col">departed</th>
              <th scope="col">Rate</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.policy} ${row.clause}`}>
                <td style={{ whiteSpace: 'normal' }}>
                  <b>{row.clause}</b> <span className="quiet">{row.sentence}</span>
                </td>
                <td data-label="decisions">{row.decisions}</td>
                <td data-label="followed">{row.follows}</td>
                <td data-label="chosen within it">{row.chooses}</td>
                <td data-label="departed">{row.departs}</td>
                <td>
                  <span className="rate">
                    <span className="bar" aria-hidden="true">
                      <span style={{ width: `${Math.round(row.rate * 100)}%` }} />
                    </span>
                    {Math.round(row.rate * 100)}%
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
