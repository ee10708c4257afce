/** The hold board: who must be free by when, and who leaves in the next 24 hours. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Board } from '../feature/board/Board.tsx'
import { type BoardRow, boardOf } from '../onBoard.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits, useZone } from '../session.ts'
import { clock } from '../time.ts'
import { useTRPC } from '../trpc.ts'
import { useNow } from '../useNow.ts'
import { sayWhoCan } from '../words.ts'

const AGAIN_MS = 60_000

export function BoardPage() {
  const trpc = useTRPC()
  const zone = useZone()
  const now = useNow()
  const sees = usePermits('detainer.read')
  const query = useQuery(trpc.release.board.queryOptions(undefined, { enabled: sees, refetchInterval: AGAIN_MS }))
  const rows: readonly BoardRow[] | undefined = query.data
  const board = useMemo(() => boardOf(rows ?? [], now), [rows, now])
  const held = board.filter(({ hold }) => hold !== null).length
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
