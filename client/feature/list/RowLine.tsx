/** One row: what their list says, what our log has, the class as a word; what a person confirmed is told from what the desk proposes. */
import type { CSSProperties } from 'react'
import { CLASS_TEXT, sayOurs, sayTheirs } from '#shared/core/list/rowText.ts'
import { classState } from '#client/listWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import type { Answer } from '#client/trpc.ts'

type Props = {
  readonly row: Answer['list']['rows']['rows'][number]
  readonly index: number
  readonly opened: boolean
  readonly style: CSSProperties
  readonly measure: (element: HTMLElement | null) => void
  readonly onOpen: () => void
}

export function RowLine({ row, index, opened, style, measure, onOpen }: Props) {
  const { reading, ours, confirmed, confirmedByName, unread } = row
  const is = confirmed ?? row.class
  const person = [reading.surname, reading.given].filter(Boolean).join(', ')
  const where = [reading.agency, reading.state ?? reading.fips ?? reading.ori].filter(Boolean).join(', ')
  return (
    <div
      role="row"
      className="rowLine"
      style={style}
      data-index={index}
      data-opened={opened || undefined}
      aria-rowindex={index + 2}
      ref={measure}
    >
      <span role="cell">
        <button type="button" className="rowOpen" aria-expanded={opened} onClick={onOpen}>
          <span className="visually-hidden">Open row </span>
          {row.row}
        </button>
      </span>
      <span role="cell">
        {person && <b>{person} </b>}
        {where || <span className="quiet">no agency named</span>}
        <span className="quiet block">
          {sayTheirs(reading)}
          {unread.length > 0 && ' · a cell cannot be read'}
        </span>
      </span>
      <span role="cell">
        {ours ? (
          <>
            request {ours.number}
            <span className="quiet block">{sayOurs(ours)}</span>
          </>
        ) : (
          <span className="quiet">nothing matched</span>
        )}
      </span>
      <span role="cell">
        <Mark state={classState[is]}>{CLASS_TEXT[is]}</Mark>
        <span className="quiet block">{confirmed ? `confirmed by ${confirmedByName}` : 'proposed'}</span>
      </span>
    </div>
  )
}
