/** The hold board: who must be free by when, who leaves in the next 24 hours, and what changed since the reader's last shift. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { boardOf, turnsOf } from '#shared/core/board.ts'
import { Board } from '../feature/board/Board.tsx'
import { PacketButton } from '../feature/shift/PacketButton.tsx'
import { ShiftChanges } from '../feature/shift/ShiftChanges.tsx'
import { useBoard } from '../live/useBoard.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits, useZone } from '../session.ts'
import { clock } from '../time.ts'
import { ALONE, useTRPC } from '../trpc.ts'
import { useTurn } from '../useNow.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/board')
/** Each view is the current one only in itself, not in the other one that has more in its address. */
const EXACT = { exact: true, includeSearch: true } as const

export function BoardPage() {
  const trpc = useTRPC()
  const zone = useZone()
  const navigate = route.useNavigate()
  const { show, since } = route.useSearch()
  const sees = usePermits('detainer.read')
  const query = useBoard()
  const rows = query.data?.all
  const turns = useMemo(() => turnsOf(rows ?? []), [rows])
  const turn = useTurn(turns)
  // Between two turns nothing changes by itself.
  const board = useMemo(() => boardOf(rows ?? [], turn ?? ''), [rows, turn])
  const held = useMemo(() => board.filter((one) => one.held).length, [board])
  const shift = useQuery(
    trpc.release.sinceShift.queryOptions({ since: since ?? null }, { enabled: sees && rows !== undefined, trpc: ALONE }),
  )
  const changed = useMemo(() => new Set(shift.data?.people.map(({ key }) => key)), [shift.data])
  if (!sees) return <p>Your role does not see the board. {sayWhoCan('detainer.read')}</p>
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
      <div className="views no-print">
        <nav aria-label="What the board shows">
          <Link to="/board" search={{ since }} activeOptions={EXACT}>
            Everyone
          </Link>
          <Link to="/board" search={{ since, show: 'changed' }} activeOptions={EXACT}>
            Changed since {since ? 'then' : 'your last shift'} {shift.data && `(${shift.data.people.length})`}
          </Link>
        </nav>
        <PacketButton />
      </div>
      {!rows && <Waiting query={query} />}
      {show === 'changed' ? (
        shift.data ? (
          <ShiftChanges
            key={since ?? ''}
            changes={shift.data}
            onSince={(instant) => void navigate({ to: '/board', search: { show, since: instant ?? undefined } })}
          />
        ) : (
          rows && <Waiting query={shift} />
        )
      ) : (
        rows &&
        (board.length > 0 ? (
          <div>
            <Board board={board} changedSince={changed} />
          </div>
        ) : (
          <p style={{ padding: '18px 0' }}>
            Nobody is on a hold, and nobody with a request leaves in the next 24 hours. Seen{' '}
            {clock(new Date(query.dataUpdatedAt).toISOString(), zone)}.
          </p>
        ))
      )}
    </>
  )
}
