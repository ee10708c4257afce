/** The page about the reports says of each number what the code says, word for word. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DIMENSIONS } from '#shared/core/report/dimension.ts'
import { MEASURES } from '#shared/core/report/measure.ts'

const rowsUnder = (head: string): string[][] => {
  const lines = readFileSync('docs/reports.md', 'utf8').split('\n')
  const first = lines.indexOf(head) + 2
  const end = lines.findIndex((line, index) => index >= first && !line.startsWith('|'))
  return lines.slice(first, end).map((line) => line.slice(2, -2).split(' | '))
}

it('docs/reports.md has every number with its unit and its definition', () => {
  expect(rowsUnder('| number | unit | what it counts |')).toEqual(MEASURES.map(({ words, unit, says }) => [words, unit, says]))
})

it('docs/reports.md has everything by which a number is divided', () => {
  expect(rowsUnder('| divided by | what the part is taken from |')).toEqual(DIMENSIONS.map(({ words, says }) => [words, says]))
})
