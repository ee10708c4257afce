/** Small lists that stand beside the data: one column of words, or words and what they stand for. */
import { linesOf } from '../import/readCsv.ts'

/** The words of one column. Throws when the file cannot be read or has no such column. */
export async function readWords(path: string, column: string): Promise<string[]> {
  const words = []
  for await (const { at } of linesOf(path)) words.push(wanted(path, column, at(column)))
  return words
}

/** From one column to another. */
export async function readPairs(path: string, from: string, to: string): Promise<Map<string, string>> {
  const pairs = new Map<string, string>()
  for await (const { at } of linesOf(path)) pairs.set(wanted(path, from, at(from)), wanted(path, to, at(to)))
  return pairs
}

function wanted(path: string, column: string, word: string | null): string {
  if (word === null) throw new Error(`${path} needs a column ${column} without gaps.`)
  return word
}
