/** What a list says to people on a terminal: the counts, who is no longer on it, every cell that cannot be read. */
import { stringify } from 'csv-stringify/sync'
import type { Problem } from '#shared/problem.ts'
import type { Unreadable } from '#shared/record/roster.ts'
import type { RosterPreview } from '../action/previewRoster.ts'

/** Lines of one kind; all of them are in the report file or with --json. */
const SHOWN = 40

export function previewText(preview: RosterPreview, done: string, report: string | undefined): string {
  const { rows, listed, added, changed, gone, back, unchanged, leftAlready, timeless, released, unreadable } = preview
  return [
    ...some(
      gone,
      ({ number, leftAt }) => `gone        ${number}${leftAt ? `, left ${leftAt} by the list` : ''}: how did they leave?`,
    ),
    ...some(released, (number) => `listed      ${number}, who has left by our record`),
    ...some(timeless, (number) => `not taken   ${number}: the time of the booking cannot be read`),
    ...some(
      unreadable,
      ({ row, column, content, why, lost }) => `unreadable  row ${row}, ${column}: "${content}" (${why}; ${LOST[lost]})`,
    ),
    ...(report === undefined ? [] : [`Every cell that cannot be read is in ${report}.`]),
    `rows        ${rows}, ${listed} bookings`,
    `people      ${added.length} new, ${changed.length} changed, ${unchanged} unchanged, ${gone.length} gone, ${back.length} back, ${leftAlready} came and went`,
    done,
    '',
  ].join('\n')
}

const LOST: Readonly<Record<Unreadable['lost'], string>> = {
  row: 'the row is left out',
  cell: 'the cell is left out',
  meaning: 'kept as it stands, its meaning unknown',
}

const some = <T>(all: readonly T[], say: (one: T) => string): string[] => [
  ...all.slice(0, SHOWN).map(say),
  ...(all.length > SHOWN ? [`            and ${all.length - SHOWN} more`] : []),
]

export const unreadableAsCsv = (unreadable: readonly Unreadable[]): string =>
  stringify([...unreadable], { header: true, escape_formulas: true, columns: ['row', 'column', 'content', 'why', 'lost'] })

const SAYS: Readonly<Record<string, string>> = {
  'roster.unreadable': 'The file is neither a spreadsheet (.xlsx) nor a text file with one row a line.',
  'roster.noRows': 'The file has no rows below its headings.',
  'roster.noSuchColumn': 'The mapping names columns that this file does not have',
  'roster.tooLarge': 'The file is larger than 10 MB.',
  'roster.inFuture': 'The list cannot have been made in the future; say --taken-at.',
  'roster.older': 'A newer list of this system was taken in already; say --taken-at if the time of the file is wrong.',
  'roster.overtaken': 'Another list of this system was taken in meanwhile.',
  'office.notSetUp': 'The office is not set up yet. Open the start page first.',
}

export function problemText({ code, detail }: Problem): string {
  const columns = (detail as { columns?: readonly string[] } | null)?.columns
  return `${SAYS[code] ?? `Refused: ${code}.`}${columns ? `: ${columns.join(', ')}.` : ''}`
}
