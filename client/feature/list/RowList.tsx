/** Theirs and ours, one row a line, the class as a word; only the rows in sight are drawn and read, so eighty thousand stay fast. j and k move, Enter opens. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '#client/part/useKeys.ts'
import { usePrinting } from '#client/part/usePrinting.ts'
import { useRestOfWindow } from '#client/part/useRestOfWindow.ts'
import { Waiting } from '#client/part/Waiting.tsx'
import { type Answer, useTRPC } from '#client/trpc.ts'
import type { ListFilter } from './ListView.tsx'
import { RowLine } from './RowLine.tsx'

type Props = {
  readonly list: Answer['list']['byId']['list']
  readonly filter: ListFilter
  readonly empty: string
  readonly onOpen: (row: number) => void
}

const ROW = 44
/** So many rows before the last one that was read, the next page is asked for. */
const AHEAD = 40

export function RowList({ list, filter, empty, onOpen }: Props) {
  const trpc = useTRPC()
  const found = useInfiniteQuery(
    trpc.list.rows.infiniteQueryOptions(
      { id: list.id, is: filter.is ?? null, open: filter.open ?? false },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRestOfWindow(scroller)
  const printing = usePrinting()
  const [at, setAt] = useState(-1)
  // oxlint-disable-next-line react/incompatible-library -- nothing below it is memoized
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const items = drawn.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last > rows.length - AHEAD) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length])
  useEffect(() => {
    if (at >= 0) scroller.current?.querySelector<HTMLButtonElement>(`[data-index="${at}"] button`)?.focus()
  }, [at])
  const step = (by: number) => () => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by))
    drawn.scrollToIndex(next)
    setAt(next)
  }
  useKeys({ j: step(1), k: step(-1) })
  if (!found.data) return <Waiting query={found} />
  if (rows.length === 0) return <p style={{ padding: '18px 0' }}>{empty}</p>
  const shown = printing ? rows.map((_, index) => ({ index, start: 0 })) : items
  return (
    <div className="rowsOf">
      {hasNextPage && (
        <p className="onPaper">
          Only the first {rows.length.toLocaleString('en-US')} of these rows stand on this paper; the file of evidence has all.
        </p>
      )}
      <div ref={scroller} className="rowList" style={printing ? {} : { maxHeight: height }}>
        <div role="table" aria-label="Rows of the list beside our log" aria-rowcount={hasNextPage ? -1 : rows.length + 1}>
          <div role="rowgroup" className="rowHead">
            <div role="row" className="rowLine" aria-rowindex={1}>
              {['Row', 'Their list says', 'Our log has', 'Which makes it'].map((label) => (
                <span role="columnheader" key={label}>
                  {label}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" style={printing ? {} : { height: drawn.getTotalSize(), position: 'relative' }}>
            {shown.map(({ index, start }) => {
              const row = rows[index]
              return (
                row && (
                  <RowLine
                    key={row.row}
                    row={row}
                    index={index}
                    opened={filter.row === row.row}
                    style={printing ? {} : { position: 'absolute', top: start, left: 0, right: 0 }}
                    measure={drawn.measureElement}
                    onOpen={() => {
                      setAt(index)
                      onOpen(row.row)
                    }}
                  />
                )
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
