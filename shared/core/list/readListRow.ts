/** A row of a list as the mapping of its columns reads it; a cell that cannot be read is named and counts as not said, never as something near it. */
import type { ListField, ListMapping } from '../../record/list.ts'
import type { ListReading } from '../../record/listRow.ts'
import { readDay } from './readDay.ts'
import { stateCode } from './stateCode.ts'

export type ReadRow = { readonly reading: ListReading; readonly unread: readonly ListField[] }

const DECLINED = /\bDECLIN|\bREFUS|NOT HONOR|\bDENIED\b/
const LIFTED = /\bLIFT|\bCANCEL|\bRESCIND|\bWITHDRAW/
const HONORED = /\bHONOR|BOOKED INTO DETENTION|\bTAKEN INTO CUSTODY|\bIN ICE CUSTODY|\bTRANSFERRED TO ICE/

/** Nothing but marks that stand for nothing. */
const EMPTY = /^(-+|n\/?a|none|null|unknown|unk\.?|\*+|\.+|\?+)$/i

export const readListRow = (cells: readonly string[], mapping: ListMapping): ReadRow => rowReader(mapping)(cells)

/** For many rows: what a column says again and again is read once. */
export function rowReader({ columns, dayFirst, claims }: ListMapping): (cells: readonly string[]) => ReadRow {
  const states = once(stateCode)
  const days = once((text) => readDay(text, dayFirst))
  const claimed = once(claimOf)
  return (cells) => {
    const unread: ListField[] = []
    const at = (field: ListField): string | null => {
      const column = columns[field]
      const text = column === undefined ? '' : (cells[column] ?? '').trim()
      return text === '' || EMPTY.test(text) ? null : text
    }
    const read = (field: ListField, as: (text: string) => string | null): string | null => {
      const text = at(field)
      const value = text === null ? null : as(text)
      if (text !== null && value === null) unread.push(field)
      return value
    }
    const name = splitName(at('name'))
    const said = at('outcome')
    const reading: ListReading = {
      agency: at('agency'),
      state: read('state', states),
      ori: read('ori', (text) => coded(text, /^[A-Z]{2}[A-Z0-9]{5,7}$/)),
      fips: read('fips', (text) => coded(text.padStart(5, '0'), /^\d{5}$/)),
      detloc: read('detloc', (text) => coded(text, /^[A-Z0-9]{4,12}$/)),
      city: at('city'),
      number: at('number'),
      aNumber: read('aNumber', (text) => coded(text, /^A?\d{7,9}$/)),
      surname: at('surname') ?? name.surname,
      given: at('given') ?? name.given,
      born: read('born', days),
      citizenship: at('citizenship'),
      issuedOn: read('issuedOn', (text) => whole(days(text))),
      declinedOn: read('declinedOn', (text) => whole(days(text))),
      charges: at('charges'),
      form: at('form'),
      said,
      claim: (said === null ? null : claimed(said)) ?? (claims === 'declined' ? 'declined' : null),
    }
    return { reading, unread }
  }
}

/** More different texts than this are not kept. */
const MOST_KEPT = 5_000

function once<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined || kept.has(text)) return known as T
    const value = read(text)
    if (kept.size < MOST_KEPT) kept.set(text, value)
    return value
  }
}

export function claimOf(said: string): ListReading['claim'] {
  const words = said.toUpperCase()
  if (DECLINED.test(words)) return 'declined'
  if (LIFTED.test(words)) return 'lifted'
  return HONORED.test(words) ? 'honored' : null
}

const whole = (day: string | null): string | null => (day?.length === 10 ? day : null)

function coded(text: string, pattern: RegExp): string | null {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return pattern.test(plain) ? plain : null
}

/** `SURNAME, Given` or `Given Surname`: without a comma the last word is the surname. */
function splitName(name: string | null): { surname: string | null; given: string | null } {
  if (name === null) return { surname: null, given: null }
  const comma = name.indexOf(',')
  if (comma >= 0) return { surname: name.slice(0, comma).trim() || null, given: name.slice(comma + 1).trim() || null }
  const words = name.split(/\s+/)
  return { surname: words.at(-1) ?? null, given: words.slice(0, -1).join(' ') || null }
}
