/** The facts of a written situation: what it does not state takes the file's default, then what the vocabulary says an unstated fact means. */
import type { Facts, Item, Items } from '../record/fact.ts'
import { ATTRIBUTES, COLLECTIONS, FACTS, type FactWord } from './vocabulary.ts'

export function situationFacts(defaults: Readonly<Record<string, unknown>>, scenario: Readonly<Record<string, unknown>>): Facts {
  const stated = { ...unstated(FACTS), ...defaults, ...scenario }
  const lists = COLLECTIONS.map((list) => [list, fill(stated[list] as Items | undefined, ATTRIBUTES[list])] as const)
  return { ...stated, ...Object.fromEntries(lists), as_of: String(stated.as_of) } as Facts
}

const unstated = (words: readonly FactWord[]): Record<string, unknown> =>
  Object.fromEntries(words.map((word) => [word.name, word.unstated]))

const fill = (items: Items | undefined, words: readonly FactWord[]): Items =>
  items === undefined || items === 'unknown'
    ? 'unknown'
    : items.map((item) => (item === 'unknown' ? item : ({ ...unstated(words), ...item } as Item)))
