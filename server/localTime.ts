/** The local date and time of an instant in the office's zone with its offset, as `2017-02-03T18:00:00-06:00`: a day to read, and still an instant. */
export function localTime(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at))
  const local = parts.replace(' ', 'T')
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(at)) / 60_000)
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
