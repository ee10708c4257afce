/** Which version binds when: the highest number among those that have begun, from an instant on. */
import { expect, it } from 'vitest'
import { timeline } from '#shared/core/timeline.ts'

const version = (number: number, inForceFrom: string) => ({ number, inForceFrom })
const said = (versions: ReturnType<typeof version>[], from: string) =>
  timeline(versions, from).map((span) => `${span.version.number} from ${span.from}`)

it.each<[string, [number, string][], string, string[]]>([
  ['nothing has ever begun', [], '2026', []],
  ['before the first', [[1, '2025']], '2024', ['1 from 2025']],
  ['one that began long ago', [[1, '2025']], '2026', ['1 from 2026']],
  [
    'one to come',
    [
      [1, '2025'],
      [2, '2027'],
    ],
    '2026',
    ['1 from 2026', '2 from 2027'],
  ],
  [
    'one to come, overtaken by one signed later',
    [
      [1, '2025'],
      [2, '2027'],
      [3, '2026'],
    ],
    '2026',
    ['3 from 2026'],
  ],
  [
    'one to come, put off',
    [
      [1, '2025'],
      [2, '2027'],
      [3, '2028'],
    ],
    '2026',
    ['1 from 2026', '2 from 2027', '3 from 2028'],
  ],
  [
    'two of the same instant',
    [
      [1, '2025'],
      [2, '2025'],
    ],
    '2025',
    ['2 from 2025'],
  ],
  [
    'a past day',
    [
      [1, '2023'],
      [2, '2025'],
    ],
    '2024',
    ['1 from 2024', '2 from 2025'],
  ],
])('%s', (_, versions, from, spans) => {
  expect(
    said(
      versions.map(([number, begins]) => version(number, begins)),
      from,
    ),
  ).toEqual(spans)
})
