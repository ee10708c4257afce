/** Look a value up in the facts: absent, null, the word "unknown" and a "not yet" of the vocabulary all mean that it is not known. */
import type { Facts, Item } from '../record/fact.ts'
import { FACTS } from './vocabulary.ts'

/** Where a test looks: the facts themselves, or one item of a list with its path (`charges[1].`). */
export type Scope = { readonly prefix: string; readonly values: Facts | Item }

export type Found = { readonly path: string; readonly value: unknown; readonly known: boolean }

const notYet = new Map(FACTS.flatMap((word) => (word.openWhen ? [[word.name, word.openWhen]] : [])))

export function seek(scope: Scope, name: string): Found {
  const path = scope.prefix + name
  const value = (scope.values as Readonly<Record<string, unknown>>)[name]
  if (value === undefined || value === null || value === 'unknown') return { path, value: null, known: false }
  if (scope.prefix === '' && notYet.get(name)?.includes(value as string)) return { path, value, known: false }
  return { path, value, known: true }
}
