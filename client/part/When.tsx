/** An instant as the office reads it; the full one with its offset on focus or hover. */
import { useZone } from '../session.ts'
import { exactly, left, moment } from '../time.ts'
import { useNow } from '../useNow.ts'

export function When({ at }: { at: string | null }) {
  const zone = useZone()
  const now = useNow()
  if (at === null) return <span className="quiet">not known</span>
  return (
    <time dateTime={at} title={exactly(at, zone)}>
      {moment(at, zone, now)}
    </time>
  )
}

export function TimeLeft({ until }: { until: string }) {
  const now = useNow()
  return <span>{left(until, now)}</span>
}
