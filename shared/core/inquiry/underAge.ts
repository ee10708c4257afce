/** Whether somebody was, or may have been, under eighteen on a day; a birth date known in part counts as its last possible day. */
const AGE = 18

/** `born`: `1975`, `1975-03` or `1975-03-02`; `day`: a local date. Nothing known: no. */
export function underAge(born: string | null, day: string): boolean {
  if (born === null) return false
  const [year = '', month = '12', date = '31'] = born.split('-')
  return `${String(Number(year) + AGE).padStart(4, '0')}-${month}-${date}` > day
}
