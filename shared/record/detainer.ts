/** A detainer: one request as it stands on the paper, with its three instants (issued, received, entered), each kept apart. */
import { z } from 'zod'
import { Day, Instant, line, optionalLine } from './instant.ts'
import { SubjectOnPaper } from './subject.ts'

export const FORMS = ['I-247A', 'I-247D', 'I-247N', 'I-247X', 'I-247_2012', 'I-247_2011', 'I-247', 'other'] as const
const CHANNELS = ['fax', 'email', 'in_person', 'transfer_papers', 'mail', 'jail_system', 'other'] as const
/** `closed`: the person left our custody. `moved`: with the person to another agency, whose request it is now. `not_ours`: addressed to another agency, or nobody here by that name. */
const DETAINER_STATUSES = ['active', 'rescinded', 'superseded', 'closed', 'not_ours', 'moved'] as const

export const WARRANT_KINDS = [
  'I-200',
  'I-205',
  'other_civil',
  'federal_criminal',
  'state_criminal',
  'court_order',
  'unknown',
] as const
export const SIGNERS = [
  'immigration_officer',
  'immigration_judge',
  'federal_judge_or_magistrate',
  'state_judge',
  'unknown',
] as const

export const WarrantInput = z.object({
  kind: z.enum(WARRANT_KINDS),
  /** Whose office signed: what the paper is follows from this, not from its title. */
  signedBy: z.enum(SIGNERS),
  signerName: optionalLine(),
  signedOn: Day.nullable().default(null),
  number: optionalLine(60),
  status: z.enum(['active', 'vacated', 'expired']).default('active'),
})
export type WarrantInput = z.infer<typeof WarrantInput>
export type Warrant = WarrantInput & { readonly id: string; readonly detainerId: string; readonly version: number }

export const Service = z.object({
  servedAt: Instant,
  how: z.enum(['in_person', 'inmate_mail', 'other']),
  by: line('Who served it'),
  language: optionalLine(40),
})
export type Service = z.infer<typeof Service>

export const Paper = z.object({
  form: z.enum(FORMS),
  subject: SubjectOnPaper,
  aNumber: optionalLine(20),
  /** Subject ID, which older forms call FINS. */
  fins: optionalLine(30),
  eventNumber: optionalLine(40),
  box: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  reasons: z.array(z.string()).default([]),
  asks: z.array(z.enum(['hold', 'notify', 'transfer'])),
  issuedOn: Day.nullable().default(null),
  receivedAt: Instant,
  channel: z.enum(CHANNELS),
  issuingOffice: optionalLine(),
  officer: optionalLine(),
  phone: optionalLine(40),
  addressedTo: optionalLine(),
  addresseeMatches: z.enum(['yes', 'no', 'unknown']).default('yes'),
  operativeOnConvictionOnly: z.boolean().default(false),
  complete: z.boolean().default(true),
  supportingDocument: z.enum(['none', 'affidavit_probable_cause', 'order', 'other']).default('none'),
  /** This paper cancels the detainer that was issued on that day. */
  cancelsIssuedOn: Day.nullable().default(null),
})
export type Paper = z.infer<typeof Paper>

/** What a paper says where nobody has read anything else from it; form, asks, receipt and channel are never taken for granted. */
export const BLANK_PAPER: Omit<Paper, 'form' | 'asks' | 'receivedAt' | 'channel'> = {
  subject: { surname: '', given: null, middle: null, born: null, sex: null, citizenship: null, aliases: [] },
  aNumber: null,
  fins: null,
  eventNumber: null,
  box: null,
  reasons: [],
  issuedOn: null,
  issuingOffice: null,
  officer: null,
  phone: null,
  addressedTo: null,
  addresseeMatches: 'yes',
  operativeOnConvictionOnly: false,
  complete: true,
  supportingDocument: 'none',
  cancelsIssuedOn: null,
}

/** Which identifiers were compared side by side when the paper was attached to a booking. */
export const Match = z.object({
  bookingId: z.string(),
  identifiers: z.array(z.enum(['name', 'born', 'aNumber', 'fins', 'bookingNumber', 'sex', 'photo', 'fingerprint'])),
  note: optionalLine(500),
})
export type Match = z.infer<typeof Match>

export type Detainer = Paper & {
  readonly id: string
  readonly version: number
  /** Our own log number, `2026-0042`: numbered in the order of entry within the year. */
  readonly number: string
  readonly bookingId: string | null
  readonly match: Match | null
  readonly status: (typeof DETAINER_STATUSES)[number]
  readonly statusNote: string | null
  readonly service: Service | null
  readonly enteredAt: string
  readonly enteredBy: string
}
