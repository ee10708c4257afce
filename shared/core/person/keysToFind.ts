/**
 * Under which keys a person is looked for, each with what it says for them before anything is compared. What clerks get wrong less often is
 * tried here instead of kept: names that changed places, other names of one person, years and days nearby.
 */
import type { NamedPerson } from './likePerson.ts'
import { nicknamesOf } from './nickname.ts'
import { personKeys, soundsOf } from './personKeys.ts'
import { soundKey } from './soundKey.ts'

const BITS: Record<string, number> = { s: 5, f: 7, y: 8, g: 6, b: 11, m: 5, d: 4, a: 4 }
/** Names that changed places; another name of one person; a date nearby. */
const TURNED = 4
const CALLED = 5
const NEAR = 4
/** Besides a slip of a day or a year: of the decade. */
const YEARS = [0, -1, 1, -10, 10]

const pad = (value: number): string => String(value).padStart(2, '0')

export function keysToFind(person: NamedPerson): ReadonlyMap<string, number> {
  const { surname, given, born } = person
  const keys = new Map<string, number>()
  const add = (key: string, bits: number) => void keys.set(key, Math.max(bits, keys.get(key) ?? 0))
  for (const key of personKeys(person)) add(key, BITS[key.charAt(0)] ?? 0)
  for (const key of personKeys({ surname: given, given: surname, born })) if (/^[sfyg]/.test(key)) add(key, TURNED)
  const [year = '', month = '', day = ''] = born?.split('-') ?? []
  for (const other of given.flatMap(nicknamesOf)) {
    if (year) add(`g${soundKey(other)} ${year}`, CALLED)
    for (const sound of soundsOf(surname)) add(`f${sound} ${other.slice(0, 1)}`, CALLED)
  }
  if (!year) return keys
  for (const near of YEARS.map((off) => String(Number(year) + off))) {
    for (const sound of soundsOf([...surname, ...given])) {
      add(`y${sound} ${near}`, CALLED)
      add(`g${sound} ${near}`, TURNED)
    }
    if (!day) continue
    for (let m = Number(month) - 1; m <= Number(month) + 1; m += 1)
      for (let d = Number(day) - 4; d <= Number(day) + 4; d += 1) add(`b${near}${pad(m)}${pad(d)}`, NEAR)
  }
  const whole = BITS['b'] ?? 0
  if (day) add(`b${year}${day}${month}`, whole)
  if (day) for (const century of [-100, 100]) add(`b${Number(year) + century}${month}${day}`, whole)
  return keys
}
