/** Alarms in plain words: what is so, never for how long, so that a sentence that was read aloud is not read again every minute. */
import type { Alarm } from '#shared/core/alarms.ts'
import type { FreeWhy } from '#shared/core/watch.ts'
import type { State } from './part/Mark.tsx'
import { day } from './time.ts'
import { personName } from './wording.ts'

const WHY: Record<FreeWhy, string> = {
  time: 'the time of the hold is over',
  cancelled: 'the request has ended, so the hold has no authority',
  notDecided: 'nobody has decided to hold',
  turned: 'the policy no longer allows the hold',
  ended: 'the hold has ended, and there is no second one',
  due: 'the would-be release has come, and nothing keeps them',
}

/** What is so: `must be released now: the time of the hold is over`. */
export function sayAlarm(alarm: Alarm): string {
  switch (alarm.kind) {
    case 'release_now':
      return `must be released now: ${WHY[alarm.why]}`
    case 'late_arrival':
      return `${alarm.paper === 'request' ? `request ${alarm.number}` : `a warrant to request ${alarm.number}`} came after the release was set`
    case 'hold_to_start':
      return 'is to be held, and nobody has started the hold'
    case 'due':
      return `must be free within ${alarm.hours} h`
  }
}

/** Who: name, birth date and booking number, always the three together. */
export const sayWho = ({ person }: Pick<Alarm, 'person'>): string =>
  `${personName(person)} · ${day(person.born)} · ${person.bookingNumber}`

/** What the instant beside it is. */
export function sayUntil(alarm: Alarm): string | null {
  if (alarm.until === null) return null
  if (alarm.kind === 'hold_to_start') return 'could last until'
  if (alarm.kind !== 'release_now') return 'must be free by'
  return alarm.why === 'due' ? 'would-be release' : alarm.why === 'ended' ? 'hold ended' : 'must be free by'
}

export const alarmState: Record<Alarm['kind'], State> = {
  release_now: 'free',
  late_arrival: 'wait',
  hold_to_start: 'clock',
  due: 'clock',
}

export const alarmWord: Record<Alarm['kind'], string> = {
  release_now: 'release now',
  late_arrival: 'arrived late',
  hold_to_start: 'hold not started',
  due: 'nearly over',
}

/** `and 3 more, 2 of them to be released now`; null where there are no others. */
export function sayOthers(others: readonly Pick<Alarm, 'kind'>[]): string | null {
  if (others.length === 0) return null
  const free = others.filter(({ kind }) => kind === 'release_now').length
  if (free === 0) return `and ${others.length} more`
  if (free === others.length) return `and ${free} more to be released now`
  return `and ${others.length} more, ${free} of them to be released now`
}
