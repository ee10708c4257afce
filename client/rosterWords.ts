/** The words of the jail's lists: what a column can be, why a cell cannot be read, why something stays as the desk has it. */
import type { Kept, ListedPerson, RosterField, Unreadable, UnreadableWhy } from '#shared/record/roster.ts'
import { personName } from './wording.ts'

export const rosterFieldWord: Record<RosterField, string> = {
  number: 'Booking number',
  bookedAt: 'Booked',
  leftAt: 'Left, by the list',
  name: 'Name in one column (SURNAME, GIVEN)',
  surname: 'Surname',
  given: 'Given name',
  middle: 'Middle name',
  born: 'Birth date',
  sex: 'Sex',
  birthplace: 'Birthplace',
  localId: 'Number of the person in the jail',
  charge: 'Charge',
  code: 'Code of the charge',
  statute: 'Statute',
  level: 'Level of the charge',
  disposition: 'What became of the charge',
  disposedOn: 'Day of that',
  sentence: 'Sentence',
}

export const unreadableWord: Record<UnreadableWhy, string> = {
  'row.cells': 'The row has more cells than there are headings.',
  'number.missing': 'There is no booking number.',
  'time.missing': 'There is no time of the booking.',
  'time.unclear': 'This is no time that can be read for certain.',
  'time.afterList': 'This is later than the list itself.',
  'day.unclear': 'This is no day that can be read for certain.',
  'name.missing': 'There is no name.',
  'name.noComma': 'The name has no comma; all of it is kept as the surname.',
  'sex.unclear': 'This is neither M, F nor X.',
  'level.unknown': 'This level is no known word; the class of the charge stays unknown.',
  'disposition.unknown': 'This is no known word; what became of the charge stays unknown.',
  'charge.missing': 'The charge has no words.',
  'charge.parts': 'This cell has not as many parts as there are charges.',
  'charge.tooMany': 'A booking takes 100 charges; the others are left out.',
  'text.tooLong': 'This is longer than the record takes.',
  'rows.differ': 'Another row of this booking says something else; neither is taken.',
}

export const lostWord: Record<Unreadable['lost'], string> = {
  row: 'row left out',
  cell: 'cell left out',
  meaning: 'kept as it stands',
}

export const keptWord: Record<Kept['why'], string> = {
  atDesk: 'A person at the desk wrote something else.',
  bookedAt: 'The time of a booking is mended by a person.',
  released: 'By our record the person has left.',
}

/** As the list names the person; a list without names gives none. */
export const listedName = ({ surname, given = null, middle = null }: ListedPerson): string =>
  surname === undefined ? 'no name on the list' : personName({ surname, given, middle })
