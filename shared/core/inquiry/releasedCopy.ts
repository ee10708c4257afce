/**
 * What of a request is released: every field in its order with its value, or with the reason why it is withheld in its place. A withheld
 * value does not come out of here, so it can stand in no letter and in no answer.
 */
import { RELEASE_FIELDS, type ReleaseField, type Withheld } from '../../record/inquiryRecord.ts'
import type { Requester } from '../../record/inquiry.ts'

export type RecordValues = Readonly<Record<ReleaseField, string | null>>

export type ReleasedField =
  | { readonly field: ReleaseField; readonly value: string; readonly withheld: null }
  | { readonly field: ReleaseField; readonly value: null; readonly withheld: Omit<Withheld, 'field'> }

/** Fields of which the log has nothing are left out, withheld or not: a reason in an empty place would tell that there is something. */
export const releasedCopy = (values: RecordValues, withheld: readonly Withheld[]): readonly ReleasedField[] =>
  RELEASE_FIELDS.flatMap((field): readonly ReleasedField[] => {
    const value = values[field]
    if (value === null || value === '') return []
    const kept = withheld.find((one) => one.field === field)
    return kept
      ? [{ field, value: null, withheld: { reason: kept.reason, citation: kept.citation } }]
      : [{ field, value, withheld: null }]
  })

const keep = (reason: Withheld['reason'], ...fields: readonly ReleaseField[]): readonly Withheld[] =>
  fields.map((field) => ({ field, reason, citation: null }))

/** Who and where: what 8 CFR 236.6 keeps of persons held for ICE. */
const IDENTITY = keep('held_for_ice', 'name', 'born', 'sex', 'citizenship', 'bookingNumber')
const NUMBERS = keep('identity', 'aNumber', 'fins', 'eventNumber')
/** A reason that somebody typed may repeat what counsel said. */
const TYPED = keep('counsel', 'reason')
/** Of one person, charges name them to whoever was in court. */
const CHARGES = keep('criminal_history', 'charges')

/** As usual for who asks; whoever prepares the answer changes it where the law of the state says otherwise. `young`: the person is under age. */
export const usuallyWithheld = (requester: Requester, young: boolean): readonly Withheld[] => {
  const identity = young ? IDENTITY.map((one): Withheld => ({ ...one, reason: 'juvenile' })) : IDENTITY
  switch (requester) {
    case 'person':
    case 'attorney':
      return TYPED
    case 'ice':
      // A letter is no way round a policy that keeps release dates from ICE.
      return [...TYPED, ...keep('policy', 'charges', 'holdStarted', 'holdEnded', 'releasedAt', 'bookingNumber')]
    case 'other_jail':
      return [...TYPED, ...NUMBERS, ...CHARGES]
    default:
      return [...identity, ...NUMBERS, ...TYPED, ...CHARGES]
  }
}
