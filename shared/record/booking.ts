/** A booking: one stay in custody, its bond, and its end; the would-be release is kept apart from the order and from the release itself. */
import { z } from 'zod'
import { Instant, line, optionalLine, PartialDay } from './instant.ts'
import { SubjectInput } from './subject.ts'

export const CUSTODY = ['in_custody', 'released', 'transferred', 'to_prison', 'hospital', 'escaped', 'died'] as const
/** How a person left, as the returns ask for it: whether ICE knew, where it took the person, or who else did. */
export const RELEASE_CODES = [
  'released_no_ice',
  'released_ice_notified',
  'released_inside_to_ice',
  'released_then_arrested',
  'transferred_to_ice',
  'released_at_expiry',
  'to_other_agency',
  'to_prison',
] as const

export const BONDS = ['none', 'not_posted', 'posted', 'denied', 'unknown'] as const

const CHARGE_CLASSES = ['felony', 'misdemeanor', 'indictable', 'disorderly_persons', 'infraction', 'other', 'unknown'] as const
export const CHARGE_STATUSES = ['pending', 'convicted', 'dismissed', 'acquitted', 'diverted', 'unknown'] as const

const Tick = z.record(z.string(), z.boolean()).default({})

export const ChargeInput = z.object({
  title: line('The charge'),
  code: optionalLine(40),
  statute: optionalLine(80),
  class: z.enum(CHARGE_CLASSES),
  degree: optionalLine(20),
  /** The level as the jail system wrote it. */
  level: optionalLine(20),
  status: z.enum(CHARGE_STATUSES),
  pcFinding: z.enum(['none', 'pc_48h', 'pc_872', 'unknown']).default('none'),
  disposition: optionalLine(),
  disposedOn: PartialDay.nullable().default(null),
  sentence: optionalLine(),
  punishable: z.enum(['state_prison', 'county_jail_1170h', 'county_jail', 'fine_only']).nullable().default(null),
  wobbler: z.boolean().nullable().default(null),
  /** Charges of one incident bear the same mark; it matters where a text counts separate incidents. */
  incident: optionalLine(60),
  /** Lists on which an officer has ticked this offense by hand: yes or no. */
  ticks: Tick,
})
export type ChargeInput = z.infer<typeof ChargeInput>
export type Charge = ChargeInput & {
  readonly id: string
  readonly bookingId: string
  readonly seq: number
  readonly version: number
}

export const ConvictionInput = z.object({
  title: line('The offense'),
  statute: optionalLine(80),
  class: z.enum(CHARGE_CLASSES),
  degree: optionalLine(20),
  convictedOn: PartialDay.nullable().default(null),
  status: z.enum(['final', 'on_appeal', 'vacated', 'overturned', 'expunged', 'unknown']).default('final'),
  forum: z.enum(['adult', 'juvenile', 'youthful_offender', 'unknown']).default('adult'),
  incarcerated: z.boolean().nullable().default(null),
  releasedOn: PartialDay.nullable().default(null),
  punishable: z.enum(['state_prison', 'county_jail_1170h', 'county_jail', 'fine_only']).nullable().default(null),
  wobbler: z.boolean().nullable().default(null),
  incident: optionalLine(60),
  /** Days spent in jail or prison since the conviction, where a text leaves them out of its window. */
  jailDays: z.number('Give the days as a whole number.').int().nonnegative().max(40_000).nullable().default(null),
  /** Who attests it. */
  source: z.enum(['own_rap_sheet', 'court', 'ICE']),
  ticks: Tick,
})
export type ConvictionInput = z.infer<typeof ConvictionInput>
/** A conviction before this booking; a charge of this booking disposed as convicted is one as well, without a row of its own. */
export type Conviction = ConvictionInput & { readonly id: string; readonly subjectId: string; readonly version: number }

export const BookingInput = z.object({
  number: line('The booking number', 40),
  bookedAt: Instant,
  arrestedOn: z.iso.date('Give the date as YYYY-MM-DD.').nullable().default(null),
  facilityId: z.string().nullable().default(null),
  bond: z.enum(BONDS).default('unknown'),
  /** Our own criminal history check has been made: what it found is recorded as convictions, and there are no others. */
  historyChecked: z.boolean().default(false),
  subject: SubjectInput,
  charges: z.array(ChargeInput).max(100, 'A booking takes at most 100 charges.').default([]),
})
export type BookingInput = z.infer<typeof BookingInput>

export type Booking = {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly subjectId: string
  readonly facilityId: string | null
  readonly bookedAt: string
  readonly arrestedOn: string | null
  readonly bond: (typeof BONDS)[number]
  readonly historyCheckedAt: string | null
  readonly custody: (typeof CUSTODY)[number]
  readonly releaseOrderedAt: string | null
  readonly wouldBeReleasedAt: string | null
  readonly releaseEvidence: string | null
  readonly releasedAt: string | null
  readonly releaseNote: string | null
  /** Who ordered the release: the court, the prosecutor, the jail's own release desk. */
  readonly releaseOrderedBy: string | null
  readonly releaseCode: (typeof RELEASE_CODES)[number] | null
  /** The agency or place that the person went to. */
  readonly movedTo: string | null
  /** Whether copies of the requests went with the person (Form I-247A asks for it). */
  readonly relayed: 'yes' | 'no' | null
}

/** A booking whose end nobody has set. */
export const STILL_HERE = {
  custody: 'in_custody',
  releaseOrderedAt: null,
  releaseOrderedBy: null,
  wouldBeReleasedAt: null,
  releaseEvidence: null,
  releasedAt: null,
  releaseNote: null,
  releaseCode: null,
  movedTo: null,
  relayed: null,
} as const satisfies Partial<Booking>
