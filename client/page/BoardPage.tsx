/** The hold board: who must be free by when, and who leaves in the next 24 hours. */
import { useMemo } from 'react'
import { boardOf, turnsOf } from '#shared/core/board.ts'
import { Board } from '../feature/board/Board.tsx'
import { useBoard } from '../live/useBoard.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits, useZone } from '../session.ts'
import { clock } from '../time.ts'
import { useTurn } from '../useNow.ts'
import { sayWhoCan } from '../words.ts'

export function BoardPage() {
  const zone = useZone()
  const sees = usePermits('detainer.read')
  const query = useBoard()
  const rows = query.data?.all
  const turns = useMemo(() => turnsOf(rows ?? []), [rows])
  const turn = useTurn(turns)
  // Between two turns nothing changes by itself.
  const board = useMemo(() => boardOf(rows ?? [], turn ?? ''), [rows, turn])
  const held = useMemo(() => board.filter((one) => one.held).length, [board])
  return (
    <>
      <div className="title">
        <h1>Hold board</h1>
        {board.length > 0 && (
          <span className="quiet">
            {held} on a hold, {board.length - held} without one; the most urgent first
          </span>
        )}
      </div>
      {!sees && <p>Your role does not see the board. {sayWhoCan('detainer.read')}</p>}
      {sees && !rows && <Waiting query={query} />}
      {rows && board.length === 0 && (
        <p style={{ padding: '18px 0' }}>
          Nobody is on a hold, and nobody with a request leaves in the next 24 hours. Seen{' '}
          {clock(new Date(query.dataUpdatedAt).toISOString(), zone)}.
        </p>
      )}
      {board.length > 0 && (
        <div>
          <Board board={board} />
        </div>
      )}
    </>
  )
}
