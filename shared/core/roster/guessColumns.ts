/** Which column is probably what, by the words of its heading; offered for a person to look over, never used unseen. */
import type { RosterField, RosterMapping } from '../../record/roster.ts'

/** The first field whose words fit takes the column, so the narrow words stand first. */
const WORDS: readonly (readonly [RosterField, RegExp])[] = [
  ['disposedOn', /dispo.*date|date.*dispo|disposed/],
  ['disposition', /dispo/],
  ['leftAt', /release|discharge|left|date out|out date/],
  ['born', /birth ?date|date of birth|\bdob\b|^born/],
  ['birthplace', /place of birth|birth ?place|country of birth/],
  ['bookedAt', /book.*(date|time|dt)|(date|time).*book|^booked|intake|admi(t|ssion)|commit.*date|date in/],
  ['number', /book(ing)? ?(no|num|number|id|#)|^booking$|jail (no|id|#)|^number$/],
  ['localId', /inmate ?(no|num|number|id|#)|person ?id|\bmni\b|\bso ?(no|num|#)|^person$/],
  ['surname', /last ?name|surname|family name/],
  ['given', /first ?name|given/],
  ['middle', /middle/],
  ['name', /name|^inmate$|^defendant$/],
  ['sex', /\bsex\b|gender/],
  ['statute', /statute|section/],
  ['code', /(charge|offen[cs]e) ?code|^code$/],
  ['level', /level|severity|class|degree/],
  ['charge', /charge|offen[cs]e/],
  ['sentence', /sentence/],
]

/** `rows`: the first ones, by which the mark between several charges in one cell is seen. */
export function guessColumns(heading: readonly string[], rows: readonly (readonly string[])[]): RosterMapping {
  const columns: { -readonly [F in RosterField]?: string } = {}
  for (const column of heading) {
    const words = column.replaceAll(/[_.]+/g, ' ').toLowerCase()
    const field = WORDS.find(([one, fits]) => columns[one] === undefined && fits.test(words))?.[0]
    if (field !== undefined) columns[field] = column
  }
  const index = heading.indexOf(columns.charge ?? '')
  const split = MARKS.find((mark) => rows.some((row) => row[index]?.includes(mark)))
  return { columns, split: split ?? null, dayFirst: false }
}

const MARKS: readonly string[] = [' | ', '; ', '\n']
