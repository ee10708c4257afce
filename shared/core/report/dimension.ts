/** By what a number is divided: each request has exactly one key, so the parts of a number add up to it. */
import type { Case } from './case.ts'
import { PLIGHTS } from './plight.ts'
import { tookPerson } from './tookPerson.ts'

export type Dimension = {
  readonly id: DimensionId
  readonly words: string
  /** What the key is taken from. */
  readonly says: string
  readonly of: (one: Case) => string
  /** The keys in their order with their words; a key that is not here is its own word, the most frequent first. */
  readonly keys: Readonly<Record<string, string>>
}

export type DimensionId =
  | 'outcome'
  | 'standing'
  | 'clause'
  | 'conformity'
  | 'plight'
  | 'wait'
  | 'age'
  | 'form'
  | 'citizenship'
  | 'offenseClass'
  | 'offense'
  | 'sex'
  | 'ageOfPerson'
  | 'holdEnd'
  | 'afterExpiry'
  | 'ended'
  | 'releaseCode'

const UNKNOWN = { unknown: 'not known' }
const HOUR = 3_600_000
const DAY = 24 * HOUR

const band = (value: number | null, bands: readonly (readonly [string, number])[], last: string): string =>
  value === null ? 'unknown' : (bands.find(([, below]) => value < below)?.[0] ?? last)

/** Milliseconds between receipt and first decision; null while there is none. One that was made on paper before is counted as at once. */
export const waitOf = ({ receivedAt, decidedAt }: Case): number | null =>
  decidedAt === null ? null : Math.max(0, Date.parse(decidedAt) - Date.parse(receivedAt))

/** From the day of issue to the first decision, or to the receipt while there is none. */
const ageOf = ({ issuedOn, decidedAt, receivedAt }: Case): number | null =>
  issuedOn === null ? null : Math.max(0, Date.parse(decidedAt ?? receivedAt) - Date.parse(issuedOn))

/** By years alone, since a birth date may be known in part. */
const yearsOf = ({ born, receivedAt }: Case): number | null =>
  born === null
    ? null
    : Number(receivedAt.slice(0, 4)) - Number(born.slice(0, 4)) - (born.slice(5, 10) > receivedAt.slice(5, 10) ? 1 : 0)

export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'outcome',
    words: 'outcome',
    says: 'What was decided the first time.',
    of: (one) => one.outcome ?? 'none',
    keys: {
      hold: 'Hold',
      notify_only: 'Notify only',
      decline: 'Decline',
      court_process: "Follow the judge's paper",
      no_action: 'No action',
      none: 'not decided',
    },
  },
  {
    id: 'standing',
    words: 'where it stands',
    says: 'Decided, still to be decided, or ended before anybody decided.',
    of: (one) => (one.decidedAt !== null ? 'decided' : one.ended === null ? 'open' : 'over'),
    keys: { decided: 'decided', open: 'to be decided', over: 'ended without a decision' },
  },
  {
    id: 'clause',
    words: 'clause',
    says: 'The clause of the policy that decided, by the evaluation that the first decision rests on.',
    of: (one) => one.clause ?? 'none',
    keys: {},
  },
  {
    id: 'conformity',
    words: 'how it stands to the policy',
    says: 'Whether the first decision follows the policy, chooses where it leaves a choice, or departs from it.',
    of: (one) => one.conformity ?? 'unknown',
    keys: {
      follows: 'follows the policy',
      chooses: 'chosen within the policy',
      departs: 'departs from the policy',
      ...UNKNOWN,
    },
  },
  {
    id: 'plight',
    words: 'convicted or awaiting trial',
    says: 'The charges of the booking as they stood at the first decision.',
    of: (one) => one.plight ?? 'unknown',
    keys: Object.fromEntries(
      PLIGHTS.map((plight) => [
        plight,
        {
          convicted: 'convicted',
          awaiting: 'awaiting trial',
          both: 'convicted, and awaiting trial on another charge',
          neither: 'every charge over without a conviction',
          unknown: 'not known',
        }[plight],
      ]),
    ),
  },
  {
    id: 'wait',
    words: 'time to decision',
    says: 'From the receipt to the first decision.',
    of: (one) =>
      band(
        waitOf(one),
        [
          ['h4', 4 * HOUR],
          ['h24', DAY],
          ['d3', 3 * DAY],
          ['d7', 7 * DAY],
        ],
        'more',
      ),
    keys: {
      h4: 'under 4 hours',
      h24: '4 to 24 hours',
      d3: '1 to 3 days',
      d7: '3 to 7 days',
      more: '7 days or more',
      unknown: 'not decided',
    },
  },
  {
    id: 'age',
    words: 'age of the detainer when decided',
    says: 'From the day of issue on the paper to the first decision, or to the receipt while there is none.',
    of: (one) =>
      band(
        ageOf(one),
        [
          ['d7', 7 * DAY],
          ['d30', 30 * DAY],
          ['y1', 365 * DAY],
          ['y5', 5 * 365 * DAY],
        ],
        'more',
      ),
    keys: {
      d7: 'under a week',
      d30: 'a week to a month',
      y1: 'a month to a year',
      y5: '1 to 5 years',
      more: '5 years or more',
      unknown: 'no day of issue',
    },
  },
  { id: 'form', words: 'form', says: 'The edition of the form.', of: (one) => one.form, keys: {} },
  {
    id: 'citizenship',
    words: 'citizenship as stated',
    says: 'The words of the paper, without difference of case; no rule of the policy looks at them.',
    of: (one) => one.citizenship?.trim().toUpperCase() || 'unknown',
    keys: { unknown: 'not stated' },
  },
  {
    id: 'offenseClass',
    words: 'gravest charge',
    says: 'The class of the gravest charge of the booking at the first decision.',
    of: (one) => one.offenseClass ?? 'unknown',
    keys: {
      felony: 'felony',
      indictable: 'indictable offense',
      misdemeanor: 'misdemeanor',
      disorderly_persons: 'disorderly persons offense',
      infraction: 'infraction',
      other: 'other',
      ...UNKNOWN,
    },
  },
  {
    id: 'offense',
    words: 'offense',
    says: 'The words of the gravest charge, the first of the booking among equals, at the first decision.',
    of: (one) => one.offense?.trim().toUpperCase() || 'unknown',
    keys: UNKNOWN,
  },
  {
    id: 'sex',
    words: 'sex',
    says: 'As our record of the person has it; where there is none, as the paper does.',
    of: (one) => one.sex ?? 'unknown',
    keys: { M: 'male', F: 'female', X: 'X', ...UNKNOWN },
  },
  {
    id: 'ageOfPerson',
    words: 'age of the person',
    says: 'At the receipt, by our record of the person; where there is none, by the paper.',
    of: (one) =>
      band(
        yearsOf(one),
        [
          ['a17', 18],
          ['a24', 25],
          ['a34', 35],
          ['a44', 45],
          ['a54', 55],
        ],
        'more',
      ),
    keys: {
      a17: 'under 18',
      a24: '18 to 24',
      a34: '25 to 34',
      a44: '35 to 44',
      a54: '45 to 54',
      more: '55 or older',
      ...UNKNOWN,
    },
  },
  {
    id: 'holdEnd',
    words: 'how the hold ended',
    says: 'What ended the hold.',
    of: (one) => one.holdEnd ?? 'unknown',
    keys: {
      picked_up: 'ICE took custody',
      expired: 'the time was over',
      rescinded: 'ICE cancelled the request',
      court_order: 'a court ordered it',
      citizenship_proof: 'proof of citizenship or lawful status',
      released: 'the person was released',
      other: 'another reason',
      unknown: 'still running',
    },
  },
  {
    id: 'afterExpiry',
    words: 'who took the person',
    says: 'Whether the release code of the booking says that ICE took the person.',
    of: (one) => (tookPerson(one) ? 'ice' : 'no_ice'),
    keys: { no_ice: 'not ICE', ice: 'ICE all the same' },
  },
  {
    id: 'ended',
    words: 'how the request ended',
    says: 'How the request ceased to stand.',
    of: (one) => one.ended ?? 'unknown',
    keys: {
      rescinded: 'cancelled by ICE',
      superseded: 'replaced by another request',
      closed: 'closed',
      not_ours: 'not ours',
      moved: 'moved with the person',
      unknown: 'stands',
    },
  },
  {
    id: 'releaseCode',
    words: 'how the person left',
    says: 'The release code of the booking.',
    of: (one) => one.releaseCode ?? 'unknown',
    keys: {
      transferred_to_ice: 'turned over to ICE',
      released_inside_to_ice: 'released inside to waiting ICE',
      released_then_arrested: 'released, then arrested by ICE',
      released_at_expiry: 'released when the hold was over',
      released_ice_notified: 'released, ICE was told',
      released_no_ice: 'released, ICE was not told',
      to_other_agency: 'to another agency',
      to_prison: 'to prison',
      ...UNKNOWN,
    },
  },
]

const BY_ID = new Map(DIMENSIONS.map((dimension) => [dimension.id, dimension]))

/** Throws for one that is not defined. */
export function dimensionOf(id: DimensionId): Dimension {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`Nothing is divided by ${id}.`)
  return found
}

export const isDimension = (id: string): id is DimensionId => BY_ID.has(id as DimensionId)

export const keyWord = ({ keys }: Dimension, key: string): string =>
  keys[key] ?? (key === 'none' ? 'none' : key.replace(/^I-247_(\d+)$/, 'I-247 ($1)'))
