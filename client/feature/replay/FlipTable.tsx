/** Who flips, one request a row; only the rows in sight are drawn, so a hundred thousand stay fast. */
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReplayFlip } from '#shared/record/replay.ts'
import { actionWord, modalityWord, outcomeWord } from '#client/wording.ts'

const ROW = 66

export function FlipTable({ flips }: { flips: readonly ReplayFlip[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing below it is memoized
  const drawn = useVirtualizer({
    count: flips.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  return (
    <div
      ref={scroller}
      className="flips"
      style={{ height: Math.min(420, flips.length * ROW + 2) }}
      role="list"
      aria-label="Requests that would come out otherwise"
    >
      <div style={{ height: drawn.getTotalSize(), position: 'relative' }} role="presentation">
        {drawn.getVirtualItems().map(({ index, start }) => {
          const flip = flips[index]
          return (
            flip && (
              <div
                key={flip.detainerId}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={flips.length}
                className="flip"
                style={{ top: start, height: ROW }}
              >
                <Link to="/detainer/$id" params={{ id: flip.detainerId }} aria-label={`Request ${flip.number}`}>
                  {flip.number}
                </Link>
                <b>{flip.from === flip.to ? outcomeWord[flip.from] : `${outcomeWord[flip.from]} → ${outcomeWord[flip.to]}`}</b>
                <span title={sayActions(flip)}>{sayActions(flip)}</span>
                <span className="quiet">{sayClauses(flip)}</span>
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

const sayActions = ({ actions }: ReplayFlip): string =>
  actions.length === 0
    ? 'every action stays as it was'
    : actions
        .map(({ action, from, to }) => `${actionWord[action].toLowerCase()}: ${modalityWord[from]} → ${modalityWord[to]}`)
        .join('; ')

const sayClauses = ({ clausesBefore, clausesAfter }: ReplayFlip): string => {
  const names = (clauses: ReplayFlip['clausesBefore']) => clauses.map(({ clause }) => clause).join(', ') || 'none'
  return `clause ${names(clausesBefore)} → ${names(clausesAfter)}`
}
