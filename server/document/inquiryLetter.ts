/**
 * The letter that answers an inquiry, in one of four standard answers. Only what is released stands in it; "cannot confirm" reads the same
 * whether there is a record or not, so neither searches nor counts stand in it.
 */
import { FIELD_TEXT, leftOutWords, reasonWords } from '#shared/core/inquiry/reasonText.ts'
import type { ReleasedField } from '#shared/core/inquiry/releasedCopy.ts'
import { type AnswerKind, type Inquiry, USUAL_GROUND } from '#shared/record/inquiry.ts'
import type { LeftOut } from '#shared/record/inquiryRecord.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import type { Block, Description } from './description.ts'
import { receivedSpan } from './searchWords.ts'
import { minuteOf } from './timeText.ts'

export type LetterParts = {
  readonly inquiry: Inquiry
  readonly searches: readonly InquirySearch[]
  readonly released: readonly { readonly fields: readonly ReleasedField[] }[]
  /** Why each of the records that were found and do not go out is left out. */
  readonly leftOut: readonly LeftOut[]
  /** The number of the inquiry that this one corrects. */
  readonly follows: string | null
}

const BASIS: Record<Inquiry['basis'], string> = {
  public_records: 'public records law of the state',
  own_record: "the person's own record",
  subpoena: 'subpoena or court order',
  agency_request: 'request of another agency',
  none: 'none named',
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const SAYS: Record<AnswerKind, (parts: LetterParts) => readonly string[]> = {
  found: ({ released }) => [
    `We looked in our records. ${counted(released.length, 'record answers your question and is', 'records answer your question and are')} released with this letter.`,
    'What is withheld is marked in its place, with the reason.',
  ],
  no_record: ({ searches }) => [
    'We looked in our records, and there is no record that answers your question.',
    `Every request in our log over the span named below was compared with what you asked for, also under names that are written alike. The log then stood at entry ${searches.at(-1)?.logSize ?? 0}. This says what our log holds; it does not say what another agency may hold.`,
  ],
  cannot_confirm: ({ inquiry }) => [
    `The law (${inquiry.ground ?? USUAL_GROUND}) keeps what you ask about, so this office neither confirms nor denies that it has any record of it.`,
    'You would have this same answer if there were no record, and if there were one. Nothing else is to be read from it.',
  ],
  not_ours: ({ inquiry }) => [
    `We looked in our records. What you ask about is not a record of this office; please ask: ${inquiry.otherAgency ?? ''}.`,
    'Agencies of the same or a similar name are often mistaken for each other, and a person who was moved is answered for by the agency that holds them.',
  ],
}

export function inquiryLetter(parts: LetterParts, zone: string): Description {
  const { inquiry, searches, released, leftOut, follows } = parts
  const { answer, remark } = inquiry
  const say = (text: string): Block => ({ kind: 'paragraph', text })
  return {
    title: 'Answer to your question about our records',
    language: 'en',
    about: `Our number ${inquiry.number}`,
    blocks: [
      {
        kind: 'pairs',
        rows: [
          ['To', [inquiry.name, inquiry.organization, inquiry.replyTo].filter(Boolean).join(', ')],
          ['Received', minuteOf(inquiry.receivedAt, zone)],
          ['Legal basis', BASIS[inquiry.basis]],
          ...(follows ? [['Corrects or continues', `our letter ${follows}`] as const] : []),
        ],
      },
      { kind: 'heading', text: 'You asked' },
      say(inquiry.question),
      { kind: 'heading', text: 'Our answer' },
      ...(answer === null ? [say('Not answered yet.')] : SAYS[answer](parts).map(say)),
      ...(remark ? [say(remark)] : []),
      ...(answer === null || answer === 'cannot_confirm' ? [] : searchBlocks(searches, zone)),
      ...(answer === 'found' || answer === 'no_record' ? leftOutBlocks(leftOut) : []),
      ...(answer === 'found' ? released.flatMap(({ fields }, index) => recordBlocks(fields, index + 1)) : []),
      say(
        'If you think that something is missing or was wrongly withheld, write to this office under our number above; the law of the state says who reviews it.',
      ),
      { kind: 'signatures', labels: ['Signed for the office, name and title', 'Date'] },
    ],
  }
}

/** By their certificates: a criterion may be more than the requester told us, so it is not repeated to them. */
function searchBlocks(searches: readonly InquirySearch[], zone: string): readonly Block[] {
  if (searches.length === 0) return []
  return [
    { kind: 'heading', text: 'Where we looked' },
    {
      kind: 'table',
      head: ['Search', 'Run', 'Requests received', 'Compared', 'Found', 'Log at entry, hash'],
      widths: [0.16, 0.2, 0.2, 0.12, 0.09, 0.23],
      rows: searches.map(({ number, at, criteria, scanned, found, logSize, headHash }) => [
        number,
        minuteOf(at, zone),
        receivedSpan(criteria),
        String(scanned),
        String(found),
        `${logSize}, ${headHash.slice(0, 12)}`,
      ]),
    },
  ]
}

/** What was found and does not go out, counted by its reason: nothing is left out in silence. */
function leftOutBlocks(leftOut: readonly LeftOut[]): readonly Block[] {
  const counts = new Map<string, number>()
  for (const one of leftOut) counts.set(leftOutWords(one), (counts.get(leftOutWords(one)) ?? 0) + 1)
  if (counts.size === 0) return []
  return [
    { kind: 'heading', text: 'Found, and not released' },
    {
      kind: 'table',
      head: ['Records', 'Why'],
      widths: [0.16, 0.84],
      rows: [...counts].map(([why, count]) => [String(count), why]),
    },
  ]
}

const recordBlocks = (fields: readonly ReleasedField[], index: number): readonly Block[] => [
  { kind: 'heading', text: `Record ${index}` },
  {
    kind: 'table',
    head: ['Field', 'As our log has it', 'Withheld, and why'],
    widths: [0.22, 0.4, 0.38],
    rows: fields.map(({ field, value, withheld }) => [
      FIELD_TEXT[field],
      withheld ? '[withheld]' : (value ?? ''),
      withheld ? reasonWords(withheld) : '',
    ]),
    whole: true,
  },
]
