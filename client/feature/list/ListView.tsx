/** A list on one screen: whose it is, what can be done, the classes as filters, the rows, and the opened row beside our record. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import type { ListClass } from '#shared/record/listRow.ts'
import { saidWord } from '#client/listWords.ts'
import { useKeys } from '#client/part/useKeys.ts'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import { ClassFilter } from './ClassFilter.tsx'
import './list.css'
import { ListActs } from './ListActs.tsx'
import { RowDetail } from './RowDetail.tsx'
import { RowList } from './RowList.tsx'
import { Totals } from './Totals.tsx'

export type ListFilter = {
  readonly is?: ListClass | undefined
  readonly open?: true | undefined
  readonly row?: number | undefined
}

type Props = {
  readonly page: Answer['list']['byId']
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
}

export function ListView({ page: { list, counts }, filter, onFilter }: Props) {
  const { row } = filter
  const [confirming, setConfirming] = useState(false)
  const [counting, setCounting] = useState(false)
  const close = () => onFilter({ ...filter, row: undefined })
  useKeys({ Escape: close, c: () => row !== undefined && setConfirming(true) })
  return (
    <>
      <div className="title">
        <h1>
          List {list.number}: {list.publisher}
        </h1>
        <span className="quiet">{list.edition}</span>
        <Link to="/lists" className="no-print">
          All lists
        </Link>
      </div>
      <p className="quiet">
        {saidWord(list.rows)} of {list.fileName}, taken in <When at={list.importedAt} /> by {list.importedByName}; compared with
        the log at entry {list.logSize}.
        {list.repeats > 0 &&
          ` ${saidWord(list.repeats)} ${list.repeats === 1 ? 'repeats' : 'repeat'} another one exactly; each is kept as a request of its own.`}
        {list.unreadable > 0 && ` ${saidWord(list.unreadable)} with a cell that cannot be read.`}
        {list.mapping.claims === 'declined' &&
          ' It says of every row that the request was declined; that alone makes no decline.'}
      </p>
      <ListActs list={list} counts={counts} is={filter.is ?? null} onCount={() => setCounting(!counting)} />
      {counting && <Totals list={list} />}
      <ClassFilter counts={counts} filter={filter} onFilter={onFilter} />
      <div className="listSplit" data-open={row !== undefined || undefined}>
        <RowList
          key={`${filter.is ?? ''} ${filter.open ?? ''}`}
          list={list}
          filter={filter}
          empty={filter.is ? `No row is "${CLASS_TEXT[filter.is]}"${filter.open ? ' and waits' : ''}.` : 'No row waits.'}
          onOpen={(opened) => onFilter({ ...filter, row: opened })}
        />
        {row !== undefined && (
          <RowDetail key={row} listId={list.id} row={row} confirming={confirming} onConfirming={setConfirming} onClose={close} />
        )}
      </div>
    </>
  )
}
