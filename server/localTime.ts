/** The local date and time of an instant in the office's zone, as `2017-02-03T18:00:00`. */
export function localTime(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at))
  return parts.replace(' ', 'T')
}
