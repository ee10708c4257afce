/** One row beside the requests of ours that it may be about, field by field, with why the desk proposes its class. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { BECAUSE_TEXT, CLASS_TEXT, sayAgency } from '#shared/core/list/rowText.ts'
import { classState } from '#client/listWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { useTRPC } from '#client/trpc.ts'
import { sayWhoCan } from '#client/words.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { OursTable } from './OursTable.tsx'

type Props = {
  readonly listId: string
  readonly row: number
  readonly confirming: boolean
  readonly onConfirming: (open: boolean) => void
  readonly onClose: () => void
}

export function RowDetail({ listId, row: number, confirming, onConfirming, onClose }: Props) {
  const query = useQuery(useTRPC().list.row.queryOptions({ id: listId, row: number }))
  const may = usePermits('list.write')
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  if (!query.data)
    return (
      <aside aria-label={`Row ${number}`}>
        <Waiting query={query} />
      </aside>
    )
  const { list, row, reading, ours, sharedWith } = query.data
  const { evidence, confirmed } = row
  const is = confirmed ?? row.class
  return (
    <aside ref={place} className="rowDetail" aria-labelledby="row-title">
      <div className="line">
        <h2 id="row-title">Row {row.row}</h2>
        <Mark state={classState[is]}>{CLASS_TEXT[is]}</Mark>
        <Button
          size="compact-xs"
          variant="default"
          className="no-print"
          onClick={onClose}
          rightSection={<kbd aria-hidden="true">Esc</kbd>}
        >
          Close
        </Button>
      </div>
      <p>{BECAUSE_TEXT[evidence.because]}</p>
      {evidence.agency.length > 0 && <p className="quiet">{sayAgency(evidence.agency)}</p>}
      {confirmed && row.confirmedAt && (
        <p>
          Confirmed by {row.confirmedByName} <When at={row.confirmedAt} />: {row.why}
          {confirmed !== row.class && <span className="quiet"> (the desk had proposed: {CLASS_TEXT[row.class]})</span>}
        </p>
      )}
      {sharedWith.length > 0 && (
        <p className="refusal">
          {sharedWith.length === 1 ? `Row ${sharedWith[0]} was` : `Rows ${sharedWith.join(', ')} were`} taken for the same
          request. One request is listed more than once, or there were several.
        </p>
      )}
      <div className="verbs no-print">
        <Verb
          primary={!confirmed}
          offer={{
            verb: 'confirm',
            label: confirmed ? 'Say otherwise' : 'Say what it is',
            letter: 'c',
            why: may ? null : sayWhoCan('list.write'),
          }}
          onAct={() => may && onConfirming(true)}
        />
      </div>
      {ours.length > 0 && <OursTable reading={reading} fields={evidence.fields} ours={ours} matched={row.detainerId} />}
      <h3>The row as given</h3>
      <dl className="given">
        {row.cells.map((cell, column) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <div key={column}>
            <dt>{list.headings[column] || `Column ${column + 1}`}</dt>
            <dd>{cell || <span className="quiet">empty</span>}</dd>
          </div>
        ))}
      </dl>
      {confirming && may && (
        <ConfirmDialog listId={listId} row={row} reading={reading} ours={ours} onClose={() => onConfirming(false)} />
      )}
    </aside>
  )
}
