/** What an import says to people: every refused row, the doubts by kind with their rows, and the counts last. */
import type { Doubt } from '../import/doubt.ts'
import type { Summary } from '../import/importBookings.ts'

/** Rows named for each kind of doubt; all of them are in the report file. */
const SHOWN = 12

type Result = Summary & { readonly files: readonly string[]; readonly timeZone: string; readonly seconds: number }

export function summaryText(result: Result, doubts: readonly Doubt[], report: string | undefined): string {
  const refused = doubts.filter((doubt) => doubt.rejected)
  const { bookings, charges, seconds } = result
  const speed = Math.round((bookings.read + charges.read) / Math.max(seconds, 0.001))
  return [
    ...refused.map((doubt) => `rejected  ${placeOf(doubt)}  ${doubt.says}${doubt.what && ` (${doubt.what})`}`),
    ...kindsOf(doubts.filter((doubt) => !doubt.rejected)),
    report === undefined ? 'Every row: --report FILE writes them as CSV.' : `Every row is in ${report}.`,
    '',
    `bookings  ${countsOf(bookings)}`,
    `charges   ${countsOf(charges)}`,
    `levels    ${Object.entries(result.levels)
      .toSorted(([, a], [, b]) => b - a)
      .map(([level, count]) => `${level || '(blank)'} ${number(count)}`)
      .join(', ')}`,
    `zone      ${result.timeZone}`,
    `time      ${seconds.toFixed(2)} s, ${number(speed)} rows/s`,
    '',
  ].join('\n')
}

function kindsOf(doubts: readonly Doubt[]): string[] {
  const kinds = [...new Set(doubts.map((doubt) => doubt.kind))]
  return kinds.flatMap((kind) => {
    const of = doubts.filter((doubt) => doubt.kind === kind)
    const rows = of.slice(0, SHOWN).map((doubt) => doubt.row)
    const more = of.length > SHOWN ? ` and ${number(of.length - SHOWN)} more` : ''
    const [first] = of
    return [
      `doubted   ${kind}: ${number(of.length)}. ${first?.says ?? ''}`,
      `          ${first?.file ?? ''} rows ${rows.join(', ')}${more}`,
    ]
  })
}

const placeOf = ({ file, row, booking }: Doubt): string => `${file} row ${row}${booking === null ? '' : `, booking ${booking}`}`

const countsOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${number(count)} ${word}`)
    .join(', ')

const number = (count: number): string => count.toLocaleString('en-US')

export function doubtsAsCsv(doubts: readonly Doubt[]): string {
  const lines = doubts.map(({ file, row, booking, kind, rejected, says, what }) =>
    [file, row, booking ?? '', rejected ? 'rejected' : 'doubted', kind, says, what].map(quoted).join(','),
  )
  return `file,row,booking,judgement,kind,reason,value\n${lines.map((line) => `${line}\n`).join('')}`
}

const quoted = (cell: string | number): string => {
  const text = String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
