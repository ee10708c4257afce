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

export function readListRow(cells: readonly string[], mapping: ListMapping): ReadRow {
  const { columns, dayFirst, claims } = mapping
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
  const whole = splitName(at('name'))
  const said = at('outcome')
  const reading: ListReading = {
    agency: at('agency'),
    state: read('state', stateCode),
    ori: read('ori', (text) => coded(text, /^[A-Z]{2}[A-Z0-9]{5,7}$/)),
    fips: read('fips', (text) => coded(text.padStart(5, '0'), /^\d{5}$/)),
    detloc: read('detloc', (text) => coded(text, /^[A-Z0-9]{4,12}$/)),
    city: at('city'),
    number: at('number'),
    aNumber: read('aNumber', (text) => coded(text, /^A?\d{7,9}$/)),
    surname: at('surname') ?? whole.surname,
    given: at('given') ?? whole.given,
    born: read('born', (text) => readDay(text, dayFirst)),
    citizenship: at('citizenship'),
    issuedOn: read('issuedOn', (text) => wholeDay(text, dayFirst)),
    declinedOn: read('declinedOn', (text) => wholeDay(text, dayFirst)),
    charges: at('charges'),
    form: at('form'),
    said,
    claim: claimOf(said) ?? (claims === 'declined' ? 'declined' : null),
  }
  return { reading, unread }
}

export function claimOf(said: string | null): ListReading['claim'] {
  const words = said?.toUpperCase() ?? ''
  if (DECLINED.test(words)) return 'declined'
  if (LIFTED.test(words)) return 'lifted'
  return HONORED.test(words) ? 'honored' : null
}

const wholeDay = (text: string, dayFirst: boolean): string | null => {
  const day = readDay(text, dayFirst)
  return day?.length === 10 ? day : null
}

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
