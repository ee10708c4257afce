/** The supervisor's queue as one list, group by group; only the rows in sight are drawn, so thousands stay fast. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { reviewQueue, type ReviewGroup } from '#shared/core/reviewQueue.ts'
import type { OwingMatter } from '#shared/core/overdue.ts'
import { reviewGroupWord } from '#client/fieldWords.ts'
import { useJustChanged } from '#client/live/useJustChanged.ts'
import { useKeys } from '#client/part/useKeys.ts'
import { useRestOfWindow } from '#client/part/useRestOfWindow.ts'
import { QueueRow } from './QueueRow.tsx'
import './review.css'

type Queue = ReturnType<typeof reviewQueue>
type Line = { readonly group: ReviewGroup; readonly count: number } | { readonly matter: OwingMatter; readonly position: number }

type Props = {
  readonly queue: Queue
  readonly open: string | null
  readonly now: string
  readonly onOpen: (id: string) => void
  readonly onEnter: () => void
}

const HEADER = 30
const ROW = 58

export function Queue({ queue, open, now, onOpen, onEnter }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(queue), [queue])
  const ids = useMemo(() => queue.flatMap(({ matters }) => matters.map((matter) => matter.detainer.id)), [queue])
  const changed = useJustChanged()
  const height = useRestOfWindow(scroller)
  const here = open === null ? -1 : ids.indexOf(open)
  // A request that somebody settled meanwhile leaves the queue; its neighbour is found by the place where it stood.
  const place = useRef(0)
  useEffect(() => {
    if (here >= 0) place.current = here
  }, [here])
  const step = (by: number) => () => {
    const next = here >= 0 ? here + by : place.current + (by > 0 ? 0 : -1)
    const id = ids[Math.min(ids.length - 1, Math.max(0, next))]
    if (id) onOpen(id)
  }
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1), Enter: onEnter })

  // oxlint-disable-next-line react/incompatible-library -- nothing below it is memoized
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isGroup(lines[index]) ? HEADER : ROW),
    overscan: 8,
  })
  const line = lines.findIndex((one) => 'matter' in one && one.matter.detainer.id === open)
  useEffect(() => {
    const list = scroller.current
    if (!list || line < 0) return
    // With its group's title, where it is the first of one.
    const top = startOf(lines, line) - (isGroup(lines[line - 1]) ? HEADER : 0)
    const bottom = startOf(lines, line) + ROW
    if (top < list.scrollTop) list.scrollTop = top
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  }, [line, lines, height])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  useEffect(() => drawn.measure(), [lines, drawn])
  const visible = drawn.getVirtualItems()
  return (
    <div
      ref={scroller}
      className="queue"
      style={{ height }}
      role="listbox"
      aria-label="Requests to review"
      tabIndex={0}
      aria-activedescendant={visible.some(({ index }) => index === line) ? `review-${open}` : undefined}
    >
      <div style={{ height: drawn.getTotalSize(), position: 'relative' }} role="presentation">
        {visible.map(({ index, start, size }) => {
          const one = lines[index]
          if (!one) return null
          const style = { position: 'absolute', top: start, height: size, left: 0, right: 0 } as const
          return 'group' in one ? (
            <div key={`group ${one.group}`} role="presentation" className="group" style={style}>
              {reviewGroupWord[one.group]} ({one.count})
            </div>
          ) : (
            <QueueRow
              key={one.matter.detainer.id}
              matter={one.matter}
              selected={one.matter.detainer.id === open}
              position={one.position}
              total={ids.length}
              now={now}
              changed={changed}
              style={style}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

const isGroup = (line: Line | undefined): boolean => line !== undefined && 'group' in line

const startOf = (lines: readonly Line[], index: number): number =>
  lines.slice(0, index).reduce((sum, line) => sum + (isGroup(line) ? HEADER : ROW), 0)

function linesOf(queue: Queue): Line[] {
  let position = 0
  return queue.flatMap(({ group, matters }): Line[] => [
    { group, count: matters.length },
    ...matters.map((matter) => ({ matter, position: ++position })),
  ])
}
