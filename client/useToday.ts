/** The present day at the jail. */
import { Temporal } from 'temporal-polyfill'
import { useZone } from './session.ts'
import { useNow } from './useNow.ts'

export function useToday(): string {
  const zone = useZone()
  return Temporal.Instant.from(useNow()).toZonedDateTimeISO(zone).toPlainDate().toString()
}
