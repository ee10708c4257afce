/** What the ledger says of outside lists and of who we are for them. */
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'

type Detail = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const kind = (value: unknown): string => (CLASS_TEXT as Readonly<Record<string, string>>)[text(value)] ?? ''

export const LIST_SAYS: Partial<Record<LedgerEntry['act'], (detail: Detail) => (string | null)[]>> = {
  'agency.changed': ({ name, state, ori, fips, note }) => [
    `${text(name)}, ${text(state)}`,
    ori ? `ORI ${text(ori)}` : null,
    fips ? `FIPS ${text(fips)}` : null,
    text(note),
  ],
  'list.imported': ({ number, publisher, edition, rows }) => [
    `list ${text(number)}`,
    `${text(publisher)}, ${text(edition)}`,
    rows === 1 ? '1 row' : `${text(rows)} rows`,
  ],
  'list.confirmed': ({ list, row, rows, is, proposed, why }) => [
    `list ${text(list)}, ${row === undefined ? `${text(rows)} rows` : `row ${text(row)}`}`,
    kind(is),
    proposed === undefined || proposed === is ? null : `the desk had proposed: ${kind(proposed)}`,
    text(why),
  ],
  'list.matched': ({ number, logSize }) => [`list ${text(number)}`, `with the log as it stood at entry ${text(logSize)}`],
  'list.answered': ({ number, letterHash }) => [`list ${text(number)}`, `PDF ${text(letterHash).slice(0, 12)}`],
}
