/** Everyone on a clock and everyone who leaves within a day, the most urgent first; only the rows in sight are drawn, so thousands stay fast. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { BOARD_GROUPS, type BoardGroup, type OnBoard } from '#shared/core/board.ts'
import { useJustChanged } from '#client/live/useJustChanged.ts'
import { Mark } from '#client/part/Mark.tsx'
import { useKeys } from '#client/part/useKeys.ts'
import { usePrinting } from '#client/part/usePrinting.ts'
import { useRestOfWindow } from '#client/part/useRestOfWindow.ts'
import { BoardLine } from './BoardLine.tsx'
import { groupEmpty, groupState, groupTitle } from './groupWords.ts'
import { PrintedBoard } from './PrintedBoard.tsx'
import './board.css'

const HEADER = 36
const ROW = 46
const DUTY = 38

type Line = { readonly group: BoardGroup; readonly count: number } | { readonly one: OnBoard; readonly place: number }

type Props = {
  readonly board: readonly OnBoard[]
  /** Bookings of those who changed since the reader's last shift. */
  readonly changedSince: ReadonlySet<string>
}

export function Board({ board, changedSince }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(board), [board])
  const height = useRestOfWindow(scroller)
  const changed = useJustChanged()
  const printing = usePrinting()
  // oxlint-disable-next-line react/incompatible-library -- nothing below it is memoized
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    overscan: 12,
  })
  useEffect(() => drawn.measure(), [lines, drawn])
  const step = (by: number) => () => {
    const links = [...(scroller.current?.querySelectorAll<HTMLAnchorElement>('a.sheetLink') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useKeys({ j: step(1), k: step(-1) })
  if (printing) return <PrintedBoard board={board} />
  return (
    <div ref={scroller} className="board" style={{ maxHeight: height }}>
      <div role="table" aria-label="Who must be free and who leaves" aria-rowcount={board.length + 1}>
        <div role="rowgroup" className="boardHead">
          <div role="row" className="boardRow" aria-rowindex={1}>
            {['Must be free by', 'Time left', 'Person · born · booking', 'Hold', 'Request', 'Duties', 'Sheet'].map((label) => (
              <span role="columnheader" key={label}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: drawn.getTotalSize(), position: 'relative' }}>
          {drawn.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            const style = { position: 'absolute', top: start, left: 0, right: 0 } as const
            if (!line) return null
            if ('group' in line)
              return (
                <div
                  role="row"
                  key={line.group}
                  className="boardGroup"
                  style={style}
                  data-index={index}
                  ref={drawn.measureElement}
                >
                  <div role="cell" aria-colspan={7}>
                    <h2>
                      <Mark state={groupState[line.group]}>
                        {groupTitle[line.group]} ({line.count})
                      </Mark>
                    </h2>
                    {line.count === 0 && <p className="quiet">{groupEmpty[line.group]}</p>}
                  </div>
                </div>
              )
            return (
              <BoardLine
                key={line.one.key}
                one={line.one}
                place={line.place}
                changed={changed}
                since={changedSince.has(line.one.key)}
                style={style}
                index={index}
                measure={drawn.measureElement}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Before it is drawn and measured: a duty takes two lines. */
function heightOf(line: Line | undefined): number {
  if (!line || 'group' in line) return HEADER
  return Math.max(ROW, line.one.duties.length * DUTY + 11)
}

function linesOf(board: readonly OnBoard[]): readonly Line[] {
  let place = 1
  return BOARD_GROUPS.flatMap((group): Line[] => {
    const own = board.filter((one) => one.group === group)
    return [{ group, count: own.length }, ...own.map((one) => ({ one, place: ++place }))]
  })
}
