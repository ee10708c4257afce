/** Lists as rows: publisher and edition, what the rows came to, how many wait, and the answer; j and k move, Enter opens. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import { LIST_CLASSES } from '#shared/record/listRow.ts'
import { saidWord } from '#client/listWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import { useKeys } from '#client/part/useKeys.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import './list.css'

type Lists = Answer['list']['all']

export function ListTable({ lists }: { lists: Lists }) {
  const body = useRef<HTMLTableSectionElement>(null)
  const step = (by: number) => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.whole') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useKeys({ j: step(1), k: step(-1) })
  return (
    <table className="rows">
      <caption className="visually-hidden">Outside lists, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Stands</th>
          <th scope="col">Number</th>
          <th scope="col">Publisher, edition</th>
          <th scope="col">Rows</th>
          <th scope="col">What they came to</th>
          <th scope="col">Taken in</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {lists.map(({ list, counts }) => {
          const open = counts.reduce((sum, one) => sum + one.open, 0)
          return (
            <tr key={list.id}>
              <td>
                {open > 0 ? (
                  <Mark state="wait">{open.toLocaleString('en-US')} to confirm</Mark>
                ) : list.answeredAt ? (
                  <Mark state="done">answered</Mark>
                ) : (
                  <Mark state="clock">to be answered</Mark>
                )}
              </td>
              <td>
                <Link to="/lists/$id" params={{ id: list.id }} search={{}} className="whole">
                  {list.number}
                </Link>
              </td>
              <td>
                {list.publisher}
                <div className="quiet">{list.edition}</div>
              </td>
              <td>{saidWord(list.rows)}</td>
              <td>
                {LIST_CLASSES.flatMap((is) => counts.filter((one) => one.class === is))
                  .map(({ class: is, rows }) => `${rows.toLocaleString('en-US')} ${CLASS_TEXT[is]}`)
                  .join('; ')}
              </td>
              <td>
                <When at={list.importedAt} /> <span className="quiet">{list.importedByName}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
