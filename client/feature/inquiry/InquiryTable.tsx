/** Inquiries as rows, those that wait first by their due day; j and k move, Enter opens. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { answerWord, inquiryStateWord, requesterWord, sayDue } from '#client/inquiryWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import { useKeys } from '#client/part/useKeys.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import './inquiry.css'

type List = Answer['inquiry']['list']
type Row = { readonly inquiry: List['waiting'][number]['inquiry']; readonly due: List['waiting'][number] | null }

export function InquiryTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const body = useRef<HTMLTableSectionElement>(null)
  const step = (by: number) => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.whole') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) })
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Stands</th>
          <th scope="col">Due</th>
          <th scope="col">Number</th>
          <th scope="col">Who asks</th>
          <th scope="col">Question</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ inquiry, due }) => {
          const [state, word] = inquiryStateWord[inquiry.state]
          return (
            <tr key={inquiry.id}>
              <td>
                {due?.overdue ? <Mark state="free">overdue</Mark> : <Mark state={state}>{word}</Mark>}
                {due?.overdue && <div className="quiet">{word}</div>}
              </td>
              <td className="tight">{due ? sayDue(due.due) : inquiry.answer ? answerWord[inquiry.answer] : ''}</td>
              <td className="tight">
                <Link to="/inquiries/$id" params={{ id: inquiry.id }} className="whole">
                  {inquiry.number}
                </Link>
              </td>
              <td>
                {requesterWord[inquiry.requester]}
                <div className="quiet">{[inquiry.name, inquiry.organization].filter(Boolean).join(', ')}</div>
              </td>
              <td>
                <div className="asked">{inquiry.question}</div>
              </td>
              <td className="tight">
                <When at={inquiry.receivedAt} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
