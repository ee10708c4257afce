/** The lists so far, the newest first; j and k move, Enter opens. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useKeys } from '#client/part/useKeys.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import './roster.css'

export function RosterTable({ rosters }: { rosters: Answer['roster']['list'] }) {
  const body = useRef<HTMLTableSectionElement>(null)
  const step = (by: number) => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.whole') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) })
  return (
    <section aria-labelledby="lists" className="rosterPart">
      <h2 id="lists">Lists taken in</h2>
      <table className="rows">
        <caption className="visually-hidden">Lists of the jail that were taken in</caption>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">System</th>
            <th scope="col" className="number">
              Listed
            </th>
            <th scope="col" className="number">
              New
            </th>
            <th scope="col" className="number">
              Changed
            </th>
            <th scope="col" className="number">
              Gone
            </th>
            <th scope="col" className="number">
              Unreadable
            </th>
            <th scope="col">Taken in</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rosters.map(({ id, takenAt, system, fileName, counts, at, byName }) => (
            <tr key={id}>
              <td className="tight">
                <Link to="/rosters/$id" params={{ id }} className="whole">
                  <When at={takenAt} />
                </Link>
              </td>
              <td>
                {system}
                <div className="quiet">{fileName}</div>
              </td>
              <td className="number" data-label="listed">
                {counts.listed}
              </td>
              <td className="number" data-label="new">
                {counts.added}
              </td>
              <td className="number" data-label="changed">
                {counts.changed}
              </td>
              <td className="number" data-label="gone">
                {counts.gone}
              </td>
              <td className="number" data-label="unreadable">
                {counts.unreadable}
              </td>
              <td data-label="taken in">
                <When at={at} /> <span className="quiet">{byName}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
