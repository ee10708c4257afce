/** What an import refuses and what it takes in with a doubt: each kind has its sentence, each case its file and row. */
import type { Place } from './exported.ts'

/** Nothing of the row (and of the charges below a booking's row) is stored. */
const REJECTED = {
  'row.notUnderstood': 'The row is neither a booking nor a charge.',
  'booking.noNumber': 'The booking has no number.',
  'booking.noDate': 'The booking date is missing or cannot be read.',
  'booking.twice': 'A booking with this number stands further up; this one is left out with its charges.',
  'booking.refused': 'The booking does not fit the record.',
  'charge.noTitle': 'The charge has no words.',
  'charge.noBooking': 'The charge names a booking that is not in the file.',
} as const

/** The row is stored as it stands; what is not known stays unknown. */
const DOUBTED = {
  'booking.keptAsDesk': 'The desk has written to this booking since; it differs from the file and was left as the desk has it.',
  'booking.fewerCharges': 'The file has fewer charges than before; the surplus was removed.',
  'name.noComma': 'The name has no comma; all of it is kept as the surname.',
  'sex.unclear': 'The sex is neither M nor F.',
  'age.missing': 'The age is missing or no number.',
  'age.zero': 'The age is 0.',
  'age.under18': 'The age is under 18.',
  'age.over110': 'The age is over 110.',
  'birthplace.missing': 'The birthplace is missing.',
  'birthplace.usState': 'The birthplace is a US state.',
  'birthplace.usStateToIce': 'The birthplace is a US state and a detainer row ends RELEASED TO ICE.',
  'charge.none': 'The booking has no charge.',
  'detainer.several': 'The booking has more than one detainer row.',
  'level.missing': 'The level is missing; the class stays unknown.',
  'level.unknown': 'The level is no known word; the class stays unknown.',
  'literal.cut': 'The charge words fill all 42 characters and are probably cut.',
  'disposition.missing': 'The disposition is missing.',
  'disposition.unknownWord': 'The disposition is no known word; what became of the charge stays unknown.',
  'disposition.beforeBooking': 'The disposition is dated before the booking.',
  'disposition.dateUnclear': 'The disposition date cannot be read.',
} as const

export type RejectedKind = keyof typeof REJECTED
export type DoubtedKind = keyof typeof DOUBTED

export type Doubt = Place & {
  readonly booking: string | null
  readonly kind: RejectedKind | DoubtedKind
  readonly rejected: boolean
  readonly says: string
  /** The value in question, or more of the reason; may be empty. */
  readonly what: string
}

export function rejected(place: Place, booking: string | null, kind: RejectedKind, what = ''): Doubt {
  return { file: place.file, row: place.row, booking, kind, rejected: true, says: REJECTED[kind], what }
}

export function doubted(place: Place, booking: string, kind: DoubtedKind, what = ''): Doubt {
  return { file: place.file, row: place.row, booking, kind, rejected: false, says: DOUBTED[kind], what }
}
