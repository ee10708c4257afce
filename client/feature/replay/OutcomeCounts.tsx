/** How many requests came to each outcome by the version of the day, and how many would come to it by this text. */
import type { ReplayResult } from '#shared/record/replay.ts'
import type { Outcome } from '#shared/record/verdict.ts'
import { outcomeWord } from '#client/wording.ts'

export function OutcomeCounts({ result: { counts, detainers, flips } }: { result: ReplayResult }) {
  const outcomes = (Object.keys(outcomeWord) as Outcome[]).filter((outcome) =>
    counts.some(({ from, to }) => from === outcome || to === outcome),
  )
  const sum = (side: 'from' | 'to', outcome: Outcome) =>
    counts.reduce((all, one) => (one[side] === outcome ? all + one.count : all), 0)
  if (detainers === 0) return <p>No request had been evaluated by the end of that day.</p>
  return (
    <>
      <p role="status">
        <b>
          {flips.length === 0
            ? `Of ${number(detainers)} requests none would come out otherwise.`
            : `${number(flips.length)} of ${number(detainers)} requests would come out otherwise.`}
        </b>
      </p>
      <table className="rows counts">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">as it was</th>
            <th scope="col">by this text</th>
            <th scope="col">change</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => {
            const [before, after] = [sum('from', outcome), sum('to', outcome)]
            return (
              <tr key={outcome}>
                <th scope="row">{outcomeWord[outcome]}</th>
                <td>{number(before)}</td>
                <td>{number(after)}</td>
                <td>{after === before ? 'none' : `${after > before ? '+' : '−'}${number(Math.abs(after - before))}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

const number = (count: number): string => count.toLocaleString('en-US')
