/** The strip under the frame: shown only when somebody must be free soon, or when the screen is no longer current. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Matter } from '#shared/record/matter.ts'
import { alarmsOf, boardOf, sayAlarms } from '../onBoard.ts'
import { useNow } from '../useNow.ts'
import { useStaleSeconds } from './LiveMark.tsx'

export function Strip({ matters }: { matters: readonly Matter[] }) {
  const now = useNow()
  const stale = useStaleSeconds()
  const alarms = useMemo(() => {
    const rows = matters.map((matter) => ({ matter, toStart: null, openDuties: [] }))
    return alarmsOf(boardOf(rows, now), now)
  }, [matters, now])
  const says = sayAlarms(alarms)
  return (
    <div role="status" className="no-print">
      {stale !== null && (
        <p className="strip" data-state="clock">
          This screen is {stale} s old. Reconnecting; nothing you typed is lost. Check again before you act on it.
        </p>
      )}
      {says && (
        <p className="strip" data-state={alarms.now > 0 ? 'free' : 'clock'}>
          {says} <Link to="/board">Hold board</Link>
        </p>
      )}
    </div>
  )
}
