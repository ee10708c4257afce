/** A line of a roster as the booking that would be recorded, and one of its charges; what the list does not say stays unknown. */
import type { Charge, ChargeInput } from '../../record/booking.ts'
import type { ListedCharge, ListedPerson, RosterLine } from '../../record/roster.ts'
import type { SubjectInput } from '../../record/subject.ts'
import { isDetainerNote } from '../detainerNote.ts'
import { dispositionStatus } from '../disposition.ts'
import { UNNAMED } from '../unnamed.ts'
import { listedLevel } from './listedLevel.ts'

const NOBODY = {
  surname: UNNAMED,
  given: null,
  middle: null,
  aliases: [],
  born: null,
  sex: null,
  birthplace: null,
  aNumber: null,
  fins: null,
  localId: null,
  stateId: null,
  fbiNumber: null,
} as const satisfies SubjectInput

const asSubject = (person: ListedPerson): SubjectInput => ({ ...NOBODY, aliases: [], ...person })

/** What a list tells of a charge, and what follows from it. */
type ToldCharge = Pick<
  Charge,
  'title' | 'code' | 'statute' | 'level' | 'class' | 'degree' | 'status' | 'disposition' | 'disposedOn' | 'sentence'
>

/** `disposes`: the list has a column for what became of a charge, so that an empty cell says that nothing has yet. */
export function toldCharge(charge: ListedCharge, disposes: boolean): ToldCharge {
  const { title, code, statute, level, disposition, disposedOn, sentence } = charge
  const detainer = isDetainerNote(title)
  const { class: kind, degree } = detainer ? { class: 'other' as const, degree: null } : listedLevel(level)
  const status =
    detainer || (disposition === null && !disposes)
      ? 'unknown'
      : disposition === null
        ? 'pending'
        : dispositionStatus(disposition).status
  return { title, code, statute, level, class: kind, degree, status, disposition, disposedOn, sentence }
}

export const asCharge = (charge: ListedCharge, disposes: boolean): ChargeInput => ({
  ...toldCharge(charge, disposes),
  pcFinding: 'none',
  punishable: null,
  wobbler: null,
  incident: null,
  ticks: {},
})

/** Null where the line has no time of booking. */
export const asBooking = ({ number, bookedAt, person, charges = [] }: RosterLine, disposes: boolean) =>
  bookedAt === undefined
    ? null
    : {
        number,
        bookedAt,
        arrestedOn: null,
        facilityId: null,
        bond: 'unknown' as const,
        historyChecked: false,
        subject: asSubject(person),
        charges: charges.map((charge) => asCharge(charge, disposes)),
      }
