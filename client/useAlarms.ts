/** The alarms that stand at this second: what the server sent, followed by the clock, so that a threshold comes without anything being read. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { alarms, type AlarmWatch } from '#shared/core/alarms.ts'
import { usePermits } from './session.ts'
import { useTRPC } from './trpc.ts'
import { useNow } from './useNow.ts'

/** Well within the hour for which the server looks ahead; also in a tab that lies behind others, whose name counts the alarms. */
const AGAIN_MS = 5 * 60_000

export function useAlarms() {
  const trpc = useTRPC()
  const sees = usePermits('detainer.read')
  const query = useQuery(
    trpc.alarm.list.queryOptions(sees ? undefined : skipToken, { refetchInterval: AGAIN_MS, refetchIntervalInBackground: true }),
  )
  const now = useNow('second')
  const watch: AlarmWatch | undefined = query.data
  return { query, settings: watch?.settings, alarms: useMemo(() => (watch ? alarms(watch, now) : []), [watch, now]) }
}
