/** Under which keys a person is kept, so that a search reads a few hundred rows of a million: by sound, by initial, by parts of the birth date. */
import type { NamedPerson } from './likePerson.ts'
import { heardAlone } from './nameWords.ts'
import { soundKey } from './soundKey.ts'

const unique = (words: Iterable<string>): readonly string[] => [...new Set(words)]

export const soundsOf = (words: readonly string[]): readonly string[] => unique(heardAlone(words).map(soundKey))

/**
 * `s` a surname, `f` with the first letter of a given name, `y` with the birth year; `g` a given name with the birth year; `b` the whole
 * birth date, `m` `d` `a` any two parts of it. Words as `foldName` gives them.
 */
export function personKeys({ surname, given, born }: NamedPerson): readonly string[] {
  const [year = '', month = '', day = ''] = born?.split('-') ?? []
  const keys: string[] = []
  for (const sound of soundsOf(surname)) {
    keys.push(`s${sound}`)
    for (const initial of unique(given.map((word) => word.slice(0, 1)))) keys.push(`f${sound} ${initial}`)
    if (year) keys.push(`y${sound} ${year}`)
  }
  for (const sound of soundsOf(given)) keys.push(`g${sound} ${year}`)
  if (month) keys.push(`m${year}${month}`)
  if (day) keys.push(`b${year}${month}${day}`, `d${year}-${day}`, `a${month}${day}`)
  return keys
}
