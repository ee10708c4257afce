/**
 * What a row of an outside list is, beside our log: ours and agreeing, ours and differing, decided otherwise, moved away before, another
 * agency's, never received, or not enough to tell. That a list says "declined" proves nothing: no class says so unless our log has the decline.
 */
import type { AgencyIdentity } from '../../record/agency.ts'
import type { Because, FieldLikeness, ListClass, ListReading, RowEvidence } from '../../record/listRow.ts'
import { hearRow, type HeardRequest, LIKE_NAME, likeRequest } from './likeRequest.ts'
import { whoseRow } from './whoseRow.ts'

export type Classed = { readonly class: ListClass; readonly detainerId: string | null; readonly evidence: RowEvidence }

export type ListFrame = {
  readonly us: AgencyIdentity
  readonly sentToUs: boolean
  /** The last day that the list covers, where it says so: the day for rows that have none of their own. */
  readonly spanTo: string | null
  /** The day of the first request of our log. */
  readonly logFrom: string | null
}

type Liked = { readonly ours: HeardRequest; readonly fields: readonly FieldLikeness[]; readonly bits: number }

/** In bits: what is needed to take a request for the one that is meant, by how much it must lead, and what is worth a look. */
const ENOUGH = 5
const LEAD = 3
const ALIKE = 2
const MOST_ALIKE = 5

/** `ours`: every request of our log, in any order. */
export function classRow(frame: ListFrame, ours: readonly HeardRequest[]): (reading: ListReading) => Classed {
  const judge = whoseRow(frame.us, frame.sentToUs)
  return (reading) => {
    const { whose, because, namesake, signs } = judge(reading)
    const say = (kind: ListClass, why: Because, more: Partial<RowEvidence> = {}, detainerId: string | null = null): Classed => ({
      class: kind,
      detainerId,
      evidence: { because: why, certain: false, agency: signs, fields: [], alike: [], ...more },
    })
    if (whose === 'other') {
      // A name that is not ours may still be one that we have not written down.
      const certain = because !== 'other_name'
      return say(namesake ? 'namesake' : 'elsewhere', because ?? 'other_name', { certain })
    }
    // Without a sign that speaks for us there is nothing to look for, however many such rows a list has.
    if (whose === 'unclear') return say('unclear', because ?? 'no_agency', { certain: !signs.some(({ way }) => way !== 'other') })
    const row = hearRow(reading)
    const liked = ours.map((one) => weighed(one, likeRequest(row, one))).filter(({ bits }) => bits >= ALIKE)
    liked.sort((a, b) => b.bits - a.bits || (a.ours.request.id < b.ours.request.id ? -1 : 1))
    const [best, second] = liked
    const alike = liked.slice(0, MOST_ALIKE).map((one) => one.ours.request.id)
    if (!best) {
      if (!findable(reading)) return say('unclear', 'nothing_to_find_by')
      const early = frame.logFrom === null || (reading.issuedOn ?? reading.declinedOn ?? frame.logFrom) < frame.logFrom
      return early ? say('unclear', 'before_our_log') : say('never_received', 'none_like_it')
    }
    if (best.bits < ENOUGH || !grounded(best.fields)) return say('unclear', 'only_alike', { alike })
    if (second && best.bits - second.bits < LEAD) return say('unclear', 'several_alike', { alike })
    const { request } = best.ours
    const [kind, why] = compared(reading, best, frame.spanTo)
    return say(kind, why, { fields: best.fields, alike, certain: kind === 'agrees' && proven(best.fields) }, request.id)
  }
}

const weighed = (ours: HeardRequest, fields: readonly FieldLikeness[]): Liked => ({
  ours,
  fields,
  bits: fields.reduce((sum, { bits }) => sum + bits, 0),
})

const agreeing = (fields: readonly FieldLikeness[], field: FieldLikeness['field']): boolean =>
  fields.some((one) => one.field === field && one.likeness === 'agrees')

/** A number, a name or the day of issue: citizenship and charges alone are shared by many. */
const grounded = (fields: readonly FieldLikeness[]): boolean =>
  agreeing(fields, 'number') ||
  agreeing(fields, 'issuedOn') ||
  fields.some(({ field, bits }) => field === 'name' && bits >= LIKE_NAME)

/** The number, or the name with the day of issue or of birth. */
const proven = (fields: readonly FieldLikeness[]): boolean =>
  agreeing(fields, 'number') || (agreeing(fields, 'name') && (agreeing(fields, 'issuedOn') || agreeing(fields, 'born')))

const findable = ({ number, aNumber, surname, given, born, issuedOn }: ListReading): boolean =>
  number !== null || aNumber !== null || issuedOn !== null || (surname !== null && (given !== null || born !== null))

function compared(
  { claim, declinedOn }: ListReading,
  { ours: { request }, fields }: Liked,
  spanTo: string | null,
): readonly [ListClass, Because] {
  const by = declinedOn ?? spanTo
  if (claim === 'declined' && request.outcome !== 'decline') {
    if (request.movedOn !== null && by !== null && request.movedOn <= by) return ['moved_before', 'left_before']
    if (request.outcome !== null) return ['decided_otherwise', 'decided_so']
  }
  if (claim === 'honored' && request.outcome === 'decline') return ['decided_otherwise', 'decided_so']
  return fields.some(({ likeness }) => likeness === 'differs') ? ['differs', 'a_field_differs'] : ['agrees', 'all_agrees']
}
