/** Wall time and instants of one time zone. The zone rules are those of the platform; nothing here looks at the machine's own zone. */

const readers = new Map<string, Intl.DateTimeFormat>()

function readerOf(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  readers.set(zone, made)
  return made
}

/** The offset from UTC at an instant, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  const whole = Math.floor(ms / 1000) * 1000
  return Date.parse(`${readerOf(zone).format(whole).replace(' ', 'T')}Z`) - whole
}

/** The local date and time of an instant with its offset, as `2017-02-03T18:00:00-06:00`. Both are ISO text. */
export function localOf(at: string, zone: string): string {
  const ms = Date.parse(at)
  const offset = offsetAt(ms, zone)
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(ms + offset).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * The instant (milliseconds) of a wall time `2017-02-03T18:00` or `…:00`. One that the clocks skip in spring is as much later; of the two
 * in autumn it is the first, so that nobody is held longer for it.
 */
export function instantOfWall(wall: string, zone: string): number {
  const naive = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`)
  const early = naive - offsetAt(naive - DAY_MS, zone)
  const late = naive - offsetAt(naive + DAY_MS, zone)
  const fits = (ms: number): boolean => ms + offsetAt(ms, zone) === naive
  const [first, second] = early < late ? [early, late] : [late, early]
  if (fits(first)) return first
  return fits(second) ? second : naive - offsetAt(naive - DAY_MS, zone)
}

const DAY_MS = 86_400_000

/** The local day of an instant. */
export const dayOf = (ms: number, zone: string): string => new Date(ms + offsetAt(ms, zone)).toISOString().slice(0, 10)
