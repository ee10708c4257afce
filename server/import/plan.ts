/** What a batch comes to: compare what the file says with what is stored, and say what is new, what changed, what stays. */
import { type Booking, type Charge, type ChargeInput, STILL_HERE } from '#shared/record/booking.ts'
import type { Imported, Stored } from '#db/repository/imported.ts'
import type { Wanted } from './asBooking.ts'

type Change = { readonly wanted: Wanted; readonly before: Stored; readonly after: Imported }

export type Plan = {
  readonly added: readonly Imported[]
  readonly changed: readonly Change[]
  readonly unchanged: readonly Wanted[]
  /** Different, but a person at the desk has written to it since. */
  readonly kept: readonly Wanted[]
}

/** `newId` is asked only for what is new. */
export function plan(batch: readonly Wanted[], stored: ReadonlyMap<string, Stored>, newId: () => string): Plan {
  const added: Imported[] = []
  const changed: Change[] = []
  const unchanged: Wanted[] = []
  const kept: Wanted[] = []
  for (const wanted of batch) {
    const before = stored.get(wanted.input.number)
    if (!before) added.push(newly(wanted, newId))
    else {
      const after = changedTo(before, wanted, newId)
      if (after === null) unchanged.push(wanted)
      else if (before.atDesk) kept.push(wanted)
      else changed.push({ wanted, before, after })
    }
  }
  return { added, changed, unchanged, kept }
}

function newly({ input, age }: Wanted, newId: () => string): Imported {
  const subject = { ...input.subject, id: newId(), version: 1 }
  const booking: Booking = {
    id: newId(),
    version: 1,
    number: input.number,
    subjectId: subject.id,
    facilityId: input.facilityId,
    bookedAt: input.bookedAt,
    arrestedOn: input.arrestedOn,
    bond: input.bond,
    historyCheckedAt: null,
    ...STILL_HERE,
    // An export of past bookings: the person has left, when and how the file does not say.
    custody: 'released',
  }
  const charges = input.charges.map((charge, i) => ({ ...charge, id: newId(), bookingId: booking.id, seq: i + 1, version: 1 }))
  return { subject, booking, charges, age }
}

/** Null when the file says what is stored. A version counts up only where something changed. */
function changedTo(before: Stored, { input, age, named }: Wanted, newId: () => string): Imported | null {
  const { surname, given, sex, birthplace } = input.subject
  const name = named ? { surname, given } : { surname: before.subject.surname, given: before.subject.given }
  const subject = revised(before.subject, { ...name, sex, birthplace })
  const booking = revised(before.booking, { bookedAt: input.bookedAt })
  const charges = input.charges.map((charge, i) => {
    const same = before.charges[i]
    return same ? revised(same, told(charge)) : { ...charge, id: newId(), bookingId: before.booking.id, seq: i + 1, version: 1 }
  })
  const same =
    subject === before.subject &&
    booking === before.booking &&
    age === before.age &&
    charges.length === before.charges.length &&
    charges.every((charge, i) => charge === before.charges[i])
  return same ? null : { subject, booking, charges, age }
}

/** What a charge row of an export tells, and what follows from it. */
const told = ({ title, code, level, class: kind, degree, status, disposition, disposedOn, sentence }: ChargeInput) => ({
  title,
  code,
  level,
  class: kind,
  degree,
  status,
  disposition,
  disposedOn,
  sentence,
})

/** The very record when nothing differs. */
function revised<T extends Pick<Charge, 'version'>>(before: T, change: Partial<T>): T {
  const differs = (Object.keys(change) as (keyof T)[]).some((key) => before[key] !== change[key])
  return differs ? { ...before, ...change, version: before.version + 1 } : before
}
