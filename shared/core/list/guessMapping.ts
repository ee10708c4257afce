/** What the columns of a list may say, guessed from their headings and first cells; a person looks at it before anything is taken in. */
import type { ListField, ListMapping } from '../../record/list.ts'
import { foldName } from '../foldName.ts'

const WORDS: readonly (readonly [ListField, RegExp])[] = [
  ['aNumber', /^(A|ALIEN|A FILE|AFILE) ?(NO|NUM|NUMBER|NBR)$|^ALIEN (ID|REGISTRATION)/],
  ['ori', /\bORI\b/],
  ['fips', /\bFIPS\b/],
  ['detloc', /\bDETLOC\b|\bFACILITY CODE\b/],
  ['state', /\bSTATE\b(?! ID)/],
  ['city', /\bCITY\b/],
  ['declinedOn', /(DATE|DAY).*(DECLIN|REFUS|NOTICED)|(DECLIN|REFUS)\w* (DATE|ON)\b|^DATE DECLINED/],
  ['issuedOn', /(DATE|DAY).*(ISSUE|PREPARE|LODGED)|(ISSUED?|PREPARED?|LODGED)\b.*(DATE|ON\b)?/],
  ['born', /\bDOB\b|BIRTH ?(DATE|DAY)|DATE OF BIRTH|\bBORN\b/],
  ['citizenship', /CITIZEN|NATIONALITY|COUNTRY/],
  ['surname', /\bSURNAME\b|LAST NAME|FAMILY NAME/],
  ['given', /GIVEN|FIRST NAME/],
  ['outcome', /LIFT REASON|OUTCOME|DISPOSITION|\bRESULT\b|\bSTATUS\b/],
  ['form', /\bFORM\b|DETAINER TYPE/],
  ['charges', /CHARGE|OFFENSE|CRIMINAL|CONVICTION|CRIME/],
  ['agency', /JURISDICTION|\bAGENCY\b|\bLEA\b|FACILITY|\bJAIL\b|COUNTY|SHERIFF/],
  ['number', /(SUBJECT|FINS|EVENT|BOOKING|DETAINER|LOG|REFERENCE|CASE) ?(ID|NO|NUM|NUMBER|NBR)\b/],
  ['name', /^(FULL )?NAME$|(SUBJECT|INMATE|PERSON|ALIEN|DETAINEE) NAME/],
]

/** Each field once, each column once, in the order of how sure its words are. */
export function guessColumns(headings: readonly string[]): ListMapping['columns'] {
  const columns: Partial<Record<ListField, number>> = {}
  const taken = new Set<number>()
  for (const [field, pattern] of WORDS) {
    const column = headings.findIndex((heading, index) => !taken.has(index) && pattern.test(foldName(heading)))
    if (column < 0) continue
    columns[field] = column
    taken.add(column)
  }
  return columns
}

/** The row that names the columns, from 1: the first with as many filled cells as any near the top; 0 when that row holds a day or a number. */
export function guessHeading(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length
  const most = Math.max(0, ...rows.map(filled))
  const index = rows.findIndex((row) => filled(row) >= Math.max(2, most * 0.8))
  const first = rows[index]
  if (!first) return 0
  return first.some((cell) => /^\d[\d/.:-]*$/.test(cell.trim())) ? 0 : index + 1
}
