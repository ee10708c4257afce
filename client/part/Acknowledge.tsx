/** Who has seen an alarm, or the way to say that one has: it is kept by name, and the alarm stays as long as what it is about. */
import type { Alarm } from '#shared/core/alarms.ts'
import { dayOf } from '#shared/core/zone.ts'
import { sayWho } from '../alarmWords.ts'
import { usePermits, useZone } from '../session.ts'
import { clock, exactly, moment } from '../time.ts'
import { api } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { useNow } from '../useNow.ts'
import { sayWhoCan } from '../words.ts'
import { Refusal } from './Refusal.tsx'
import { Verb } from './Verb.tsx'

type Props = { readonly alarm: Alarm; readonly note?: string; readonly label?: string; readonly primary?: boolean }

export function Acknowledge({ alarm, note = '', label = 'I have seen it', primary = false }: Props) {
  const may = usePermits('release.write')
  const act = useAct((call: Parameters<typeof api.alarm.acknowledge.mutate>[0]) => api.alarm.acknowledge.mutate(call))
  const why = may ? null : sayWhoCan('release.write')
  if (alarm.acknowledged) return <SeenBy seen={alarm.acknowledged} />
  return (
    <>
      <Verb
        offer={{ verb: 'seen', label, why }}
        size="compact-xs"
        about={`: ${sayWho(alarm)}`}
        primary={primary}
        busy={act.isPending}
        onAct={() => why === null && act.mutate({ bookingId: alarm.person.bookingId, key: alarm.key, note })}
      />
      <Refusal error={act.error} />
    </>
  )
}

function SeenBy({ seen }: { seen: NonNullable<Alarm['acknowledged']> }) {
  const zone = useZone()
  const now = useNow()
  const today = dayOf(Date.parse(seen.at), zone) === dayOf(Date.parse(now), zone)
  return (
    <span className="seenBy">
      seen by {seen.byName}{' '}
      <time dateTime={seen.at} title={exactly(seen.at, zone)}>
        {today ? clock(seen.at, zone) : moment(seen.at, zone, now)}
      </time>
      {seen.note && `: ${seen.note}`}
    </span>
  )
}
