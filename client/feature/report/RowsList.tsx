/** The rows behind one number, as many as were counted; only those in sight are drawn, and more are read as one goes down. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { daysWords } from '#shared/core/report/daysWords.ts'
import { type DimensionId, dimensionOf, keyWord } from '#shared/core/report/dimension.ts'
import { type MeasureId, measureOf } from '#shared/core/report/measure.ts'
import type { Days } from '#shared/core/report/span.ts'
import { useRestOfWindow } from '#client/part/useRestOfWindow.ts'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { useTRPC } from '#client/trpc.ts'
import { formWord, personName } from '#client/wording.ts'
import { whole } from './RowsLink.tsx'
import './report.css'

const ROW = 32

type Props = {
  readonly measure: MeasureId
  readonly days: Days
  readonly by?: DimensionId | undefined
  readonly part?: string | undefined
}

export function RowsList({ measure, days, by, part }: Props) {
  const trpc = useTRPC()
  const input = { measure, days, ...(by && part !== undefined ? { by, key: part } : {}) }
  const found = useInfiniteQuery(
    trpc.report.rows.infiniteQueryOptions(input, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const rows = found.data?.pages.flatMap(({ page }) => page) ?? []
  const all = found.data?.pages[0]?.rows ?? 0
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRestOfWindow(scroller)
  // oxlint-disable-next-line react/incompatible-library -- nothing below it is memoized
  const drawn = useVirtualizer({ count: all, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 })
  const items = drawn.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  useEffect(() => {
    if (last >= rows.length - 1 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const { words, unit, says } = measureOf(measure)
  const dimension = by ? dimensionOf(by) : null
  return (
    <>
      <p>
        <b>{words}</b>
        {dimension && part !== undefined && `, ${dimension.words}: ${keyWord(dimension, part)}`} · {daysWords(days)} ·{' '}
        {found.data && (
          <span role="status">
            <b>{whole(found.data.pages[0]?.count ?? 0)}</b> {unit}
            {unit !== 'requests' && `, in ${whole(all)} requests`}
          </span>
        )}
      </p>
      <p className="print-only">This paper shows only the rows that were in sight on the screen, not all {whole(all)}.</p>
      <p className="quiet" style={{ marginBottom: 8 }}>
        {says} {dimension?.says}
      </p>
      {!found.data && <Waiting query={found} />}
      {found.data && all === 0 && <p>No row: the number is zero.</p>}
      {all > 0 && (
        <div
          ref={scroller}
          className="reportRows"
          style={{ height: Math.min(height, all * ROW + 2) }}
          role="list"
          aria-label="Rows behind the number"
        >
          <div style={{ height: drawn.getTotalSize(), position: 'relative' }} role="presentation">
            {items.map(({ index, start }) => {
              const row = rows[index]
              return (
                <div
                  key={index}
                  role="listitem"
                  aria-posinset={index + 1}
                  aria-setsize={all}
                  className="reportRow"
                  style={{ top: start, height: ROW }}
                >
                  {row ? (
                    <>
                      <Link to="/detainer/$id" params={{ id: row.id }} search={{}}>
                        {row.number}
                      </Link>
                      <span>
                        {personName(row)} · {day(row.born)}
                        {row.bookingNumber && ` · ${row.bookingNumber}`}
                      </span>
                      <When at={row.at} />
                      <span className="quiet">{formWord(row.form)}</span>
                    </>
                  ) : (
                    <span className="quiet">Reading …</span>
                  )}
                </div>
              )
            })}
          </div>
        </div>
      )}
    </>
  )
}
