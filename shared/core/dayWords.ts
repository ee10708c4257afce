/** A day as it is read: `04 Feb 1988`, `Feb 1988` or `1988`, as much as is known. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function dayWords(date: string): string {
  const [year = '', month, dayOfMonth] = date.slice(0, 10).split('-')
  return [dayOfMonth, month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}
