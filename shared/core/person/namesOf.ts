/** Every name under which a record knows its person: the one on top, and each alias. */
import { foldName } from '../foldName.ts'
import { isNameless } from '../unnamed.ts'
import { foldId } from './foldId.ts'
import type { NamedPerson } from './likePerson.ts'
import { personKeys } from './personKeys.ts'
import { readings } from './readQuestion.ts'

export type Recorded = {
  readonly surname: string
  readonly given: string | null
  readonly middle: string | null
  readonly aliases: readonly string[]
  readonly born: string | null
}

const words = (...parts: readonly (string | null)[]): readonly string[] =>
  foldName(...parts)
    .split(' ')
    .filter(Boolean)

/** `alias`: as it is written; null for the name on top, which comes first. */
export type Called = NamedPerson & { readonly alias: string | null }

export function namesOf({ surname, given, middle, aliases, born }: Recorded): readonly Called[] {
  const top = isNameless(surname) ? [] : words(surname)
  return [
    { surname: top, given: words(given, middle), born, alias: null },
    ...aliases.flatMap((alias) => readings(alias, born).map((reading) => ({ ...reading, alias }))),
  ]
}

/** The keys of every name, and the numbers, each whole. */
export const keysOfRecord = (recorded: Recorded, numbers: readonly (string | null)[]): readonly string[] => [
  ...new Set([...namesOf(recorded).flatMap(personKeys), ...numbers.flatMap(numberKey)]),
]

export function numberKey(number: string | null): readonly string[] {
  const folded = number ? foldId(number) : ''
  return folded === '' ? [] : [`#${folded}`]
}
