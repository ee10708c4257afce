/** Look a value up in the facts: absent, null, the word "unknown" and a "not yet" of the vocabulary all mean that it is not known. */
import type { Collection, Facts, Item } from '../record/fact.ts'
import { FACTS } from './vocabulary.ts'

/**
 * Where a test looks: the facts themselves, or one item of a list with its path (`charges[1].`). `slot` numbers the places that one test
 * can look at: 0 the facts, then the items; a charge read as the conviction that it may be has a negative one.
 */
export type Scope = { readonly prefix: string; readonly slot: number; readonly values: Facts | Item }

export type Found = { readonly path: string; readonly value: unknown; readonly known: boolean }

const notYet = new Map(FACTS.flatMap((word) => (word.openWhen ? [[word.name, word.openWhen]] : [])))

/** Values of a fact that say "not yet"; inside a list there are none. */
export const notYetOf = (name: string): readonly string[] | undefined => notYet.get(name)

export const absent = (value: unknown): boolean => value === undefined || value === null || value === 'unknown'

export function seek(scope: Scope, name: string): Found {
  const path = scope.prefix + name
  const value = (scope.values as Readonly<Record<string, unknown>>)[name]
  if (absent(value)) return { path, value: null, known: false }
  if (scope.slot === 0 && notYet.get(name)?.includes(value as string)) return { path, value, known: false }
  return { path, value, known: true }
}

export const atTop = (facts: Facts): Scope => ({ prefix: '', slot: 0, values: facts })

/** The paths of items are made once: they are written into every trail. */
const places: Record<Collection, string[]> = { charges: [], convictions: [], warrants: [] }

export const placeOf = (list: Collection, index: number): string => (places[list][index] ??= `${list}[${index}]`)

const prefixes: Record<Collection, string[]> = { charges: [], convictions: [], warrants: [] }

export const prefixOf = (list: Collection, index: number): string => (prefixes[list][index] ??= `${list}[${index}].`)
