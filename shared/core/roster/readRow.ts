/** One row of a roster as the mapping reads it, and every cell of it that cannot be read, with why; what cannot be read is never guessed. */
import type { ListedPerson, RosterField, RosterLine, RosterMapping, Unreadable, UnreadableWhy } from '../../record/roster.ts'
import { parted } from './parted.ts'
import { readCharges } from './readCharges.ts'
import { readDay, readMoment } from './readTime.ts'

export type RosterRow = { readonly row: number; readonly cells: readonly string[] }

export type ReadWay = {
  readonly heading: readonly string[]
  readonly mapping: RosterMapping
  readonly zone: string
  /** UTC ISO text; nobody on a list was booked after it was made. */
  readonly takenAt: string
}

const LONGEST = { number: 40, surname: 200, given: 200, middle: 200, birthplace: 200, localId: 30 } as const

/** Null when the row names no booking. A booking whose time cannot be read is still on the list. */
export function readRow({ row, cells }: RosterRow, way: ReadWay, note: (unreadable: Unreadable) => void): RosterLine | null {
  const { heading, mapping, zone, takenAt } = way
  const { columns, dayFirst, split } = mapping
  const times = { zone, dayFirst }
  const raw = (field: RosterField): string | undefined => {
    const column = columns[field]
    return column === undefined ? undefined : (cells[heading.indexOf(column)] ?? '')
  }
  const at = (field: RosterField): string | undefined => raw(field)?.trim()
  const doubt = (field: RosterField, content: string, why: UnreadableWhy, lost: Unreadable['lost']): void =>
    note({ row, column: columns[field] ?? '', content: content.slice(0, 200), why, lost })
  if (cells.length !== heading.length && cells.slice(heading.length).some((cell) => cell.trim() !== '')) {
    note({ row, column: '', content: cells.slice(heading.length).join(' ').slice(0, 200), why: 'row.cells', lost: 'row' })
    return null
  }
  const number = at('number') ?? ''
  if (number === '' || number.length > LONGEST.number) {
    doubt('number', number, number === '' ? 'number.missing' : 'text.tooLong', 'row')
    return null
  }
  const booked = at('bookedAt') ?? ''
  const bookedAt = readMoment(booked, times)
  if (booked === '') doubt('bookedAt', booked, 'time.missing', 'cell')
  else if (bookedAt === null) doubt('bookedAt', booked, 'time.unclear', 'cell')
  else if (bookedAt > takenAt) doubt('bookedAt', booked, 'time.afterList', 'cell')
  const leftAt = leaving(
    parted(raw('leftAt') ?? '', split),
    (text) => readMoment(text, times),
    (text) => doubt('leftAt', text, 'time.unclear', 'cell'),
  )
  const charges = readCharges(raw, mapping, times, doubt)
  return {
    number,
    ...(bookedAt !== null && bookedAt <= takenAt ? { bookedAt } : {}),
    ...(leftAt === null ? {} : { leftAt }),
    person: personOf(at, (text) => readDay(text, times, false), doubt),
    ...(charges === undefined ? {} : { charges }),
  }
}

/** Where each charge has a time of its own, the person has left when all of them have one. */
function leaving(
  parts: readonly string[],
  read: (text: string) => string | null,
  unclear: (text: string) => void,
): string | null {
  const moments = parts.map((part) => (part === '' ? null : read(part)))
  parts.forEach((part, i) => {
    if (part !== '' && moments[i] === null) unclear(part)
  })
  const whole = moments.filter((moment) => moment !== null)
  return whole.length === parts.length ? (whole.toSorted().at(-1) ?? null) : null
}

function personOf(
  at: (field: RosterField) => string | undefined,
  day: (text: string) => string | null,
  doubt: (field: RosterField, content: string, why: UnreadableWhy, lost: Unreadable['lost']) => void,
): ListedPerson {
  const text = (field: keyof typeof LONGEST): string | null | undefined => {
    const cell = at(field)
    if (cell === undefined || cell.length <= LONGEST[field]) return cell === undefined ? undefined : cell || null
    doubt(field, cell, 'text.tooLong', 'cell')
    return undefined
  }
  const named = nameOf(at, text, doubt)
  const rest = { middle: text('middle'), birthplace: text('birthplace'), localId: text('localId') }
  const born = at('born')
  const bornOn = born === undefined ? undefined : born === '' ? null : (day(born) ?? undefined)
  if (born && bornOn === undefined) doubt('born', born, 'day.unclear', 'cell')
  const sex = at('sex')
  const sexOf = sex === undefined ? undefined : sex === '' ? null : SEX[sex.toUpperCase()]
  if (sex && sexOf === undefined) doubt('sex', sex, 'sex.unclear', 'cell')
  const said = { ...named, ...rest, born: bornOn, sex: sexOf }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as ListedPerson
}

const SEX: Readonly<Record<string, 'M' | 'F' | 'X'>> = { M: 'M', MALE: 'M', F: 'F', FEMALE: 'F', X: 'X' }

/** `SURNAME, GIVEN NAMES` in one column is split at its comma and nowhere else; a column of its own for a part is taken as it stands. */
function nameOf(
  at: (field: RosterField) => string | undefined,
  text: (field: 'surname' | 'given') => string | null | undefined,
  doubt: (field: RosterField, content: string, why: UnreadableWhy, lost: Unreadable['lost']) => void,
): { surname?: string | undefined; given?: string | null | undefined } {
  const name = at('name')
  if (name === undefined) {
    const surname = text('surname')
    if (surname === null) doubt('surname', '', 'name.missing', 'cell')
    return { surname: surname ?? undefined, given: text('given') }
  }
  if (name === '' || name.length > LONGEST.surname) {
    doubt('name', name, name === '' ? 'name.missing' : 'text.tooLong', 'cell')
    return {}
  }
  const [surname = '', ...given] = name.split(',').map((part) => part.trim())
  if (given.length === 0) doubt('name', name, 'name.noComma', 'meaning')
  if (surname === '') doubt('name', name, 'name.missing', 'cell')
  return surname === '' ? {} : { surname, given: given.join(' ').trim() || null }
}
