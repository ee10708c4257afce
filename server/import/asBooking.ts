/** From an exported booking to the record that would be stored, with every doubt on the way; what the file does not say stays unknown. */
import { chargeLevel } from '#shared/core/chargeLevel.ts'
import { isDetainerNote } from '#shared/core/detainerNote.ts'
import { dispositionStatus } from '#shared/core/disposition.ts'
import { UNNAMED } from '#shared/core/unnamed.ts'
import { BookingInput, type ChargeInput } from '#shared/record/booking.ts'
import { ageOf, isDay } from './cell.ts'
import { type Doubt, type DoubtedKind, doubted, rejected } from './doubt.ts'
import { doubtsOfBooking } from './doubtsOfBooking.ts'
import type { ExportedBooking, ExportedCharge, Place } from './exported.ts'
import { localMidnight } from './localMidnight.ts'

export type Wanted = {
  readonly place: Place
  readonly input: BookingInput
  readonly age: number | null
  /** False: the source has no names, so a name on record stays. */
  readonly named: boolean
}

/** The jail system prints charge words in a field of so many characters. */
const CUT = 42

/** Null when the booking is refused; the last doubt then says why. */
export function asBooking(exported: ExportedBooking, timeZone: string, doubt: (doubt: Doubt) => void): Wanted | null {
  const { number, bookedOn, name } = exported
  if (bookedOn === null || !isDay(bookedOn)) {
    doubt(rejected(exported, number, 'booking.noDate', bookedOn ?? ''))
    return null
  }
  const parsed = BookingInput.safeParse({
    number,
    bookedAt: localMidnight(bookedOn, timeZone),
    arrestedOn: null,
    subject: { ...nameOf(name), sex: sexOf(exported.sex), birthplace: exported.birthplace },
    charges: exported.charges.flatMap((charge) => asCharge(charge, number, bookedOn, doubt) ?? []),
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    doubt(rejected(exported, number, 'booking.refused', `${issue?.path.join('.')}: ${issue?.message}`))
    return null
  }
  doubtsOfBooking(exported, doubt)
  return { place: exported, input: parsed.data, age: ageOf(exported.age), named: name !== null }
}

/** `SURNAME,GIVEN NAMES`, split nowhere else: which of several given names is a middle name, the source does not say. */
function nameOf(name: string | null): { surname: string; given: string | null } {
  if (name === null) return { surname: UNNAMED, given: null }
  const [surname = '', ...given] = name.split(',').map((part) => part.trim())
  return { surname, given: given.join(' ') || null }
}

const sexOf = (sex: string | null): 'M' | 'F' | null => (sex === 'M' || sex === 'F' ? sex : null)

function asCharge(
  exported: ExportedCharge,
  booking: string,
  bookedOn: string,
  doubt: (doubt: Doubt) => void,
): ChargeInput | null {
  const { title, code, level, sentence, disposition, disposedOn } = exported
  const note = (kind: DoubtedKind, what = '') => doubt(doubted(exported, booking, kind, what))
  if (title === null) {
    doubt(rejected(exported, booking, 'charge.noTitle'))
    return null
  }
  const severity = chargeLevel(level)
  const disposed = dispositionStatus(disposition)
  const readable = disposedOn === null || isDay(disposedOn)
  if (level === null) note('level.missing')
  else if (!severity.known) note('level.unknown', level)
  if (title.length === CUT) note('literal.cut', title)
  if (disposition === null) note('disposition.missing')
  else if (!disposed.known) note('disposition.unknownWord', disposition)
  if (!readable) note('disposition.dateUnclear', disposedOn ?? '')
  else if (disposedOn !== null && disposedOn < bookedOn) note('disposition.beforeBooking', `${disposedOn} before ${bookedOn}`)
  const detainer = isDetainerNote(title)
  return {
    title,
    code,
    statute: null,
    class: detainer ? 'other' : severity.class,
    degree: detainer ? null : severity.degree,
    level,
    status: detainer ? 'unknown' : disposed.status,
    pcFinding: 'none',
    disposition,
    disposedOn: readable ? disposedOn : null,
    sentence,
    punishable: null,
    wobbler: null,
    incident: null,
    ticks: {},
  }
}
