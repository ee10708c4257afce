/** By whom and when an act will stand on record, as its window says beforehand; entered late, it is the act of whom the paper names. */
import { useLate } from './late.ts'
import { useSession, useZone } from './session.ts'
import { moment } from './time.ts'
import { useNow } from './useNow.ts'

export function useByWhom(): string {
  const { actor } = useSession()
  const zone = useZone()
  const now = useNow()
  const late = useLate()
  return late
    ? `by ${late.doneBy}, ${moment(late.happenedAt, zone, now)} (entered now by ${actor.name})`
    : `by ${actor.name}, now`
}
