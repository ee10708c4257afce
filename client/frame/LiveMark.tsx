/** Whether the screen is current. Older than five seconds, it says so and since when; nobody decides on a stale screen unknowingly. */
import { useLive } from '../live/useLive.ts'
import { useZone } from '../session.ts'
import { clock } from '../time.ts'
import { useNow } from '../useNow.ts'

const STALE_MS = 5_000

export function useStaleSeconds(): number | null {
  const { heardAt } = useLive()
  const age = Date.parse(useNow('second')) - heardAt
  return age > STALE_MS ? Math.floor(age / 1000) : null
}

export function LiveMark() {
  const stale = useStaleSeconds()
  const zone = useZone()
  const now = useNow('second')
  return (
    <span data-live={stale === null ? 'yes' : 'no'} className={stale === null ? 'quiet' : undefined}>
      {stale === null ? `live ● ${clock(now, zone)}` : `not live ○ ${clock(now, zone)}`}
    </span>
  )
}
